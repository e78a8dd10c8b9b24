using System.Globalization;

namespace GeoEvents.Geography;

/// <summary>A position on WGS 84, longitude first, in degrees.</summary>
public readonly record struct LonLat
{
    /// <param name="lon">Degrees east, -180 to 180.</param>
    /// <param name="lat">Degrees north, -90 to 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    public LonLat(double lon, double lat)
    {
        if (!(lon is >= -180 and <= 180)) throw new ArgumentOutOfRangeException(nameof(lon), lon, "Longitude is -180 to 180 degrees.");
        if (!(lat is >= -90 and <= 90)) throw new ArgumentOutOfRangeException(nameof(lat), lat, "Latitude is -90 to 90 degrees.");
        Lon = lon;
        Lat = lat;
    }

    public double Lon { get; }

    public double Lat { get; }

    /// <summary>Reads "36.63,35.93"; false for what is no position.</summary>
    public static bool TryParse(string text, out LonLat position)
    {
        if (text.Split(',') is [var lon, var lat]
            && double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && x is >= -180 and <= 180
            && double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && y is >= -90 and <= 90)
        {
            position = new LonLat(x, y);
            return true;
        }
        position = default;
        return false;
    }

    public void Deconstruct(out double lon, out double lat) => (lon, lat) = (Lon, Lat);
}
