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

    public void Deconstruct(out double lon, out double lat) => (lon, lat) = (Lon, Lat);
}
