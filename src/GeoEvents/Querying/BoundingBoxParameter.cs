using System.Globalization;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>The <c>bbox</c> of OGC API Features: west,south,east,north, or six numbers with heights, which are ignored.</summary>
internal static class BoundingBoxParameter
{
    private const string Name = "bbox";

    /// <exception cref="QueryException">Not four or six numbers, outside the world, or south above north.</exception>
    public static BoundingBox Parse(string text)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                throw NotNumbers(text);
        if (numbers.Length is not (4 or 6)) throw NotNumbers(text);
        double west = numbers[0], south = numbers[1], east = numbers[^(numbers.Length == 6 ? 3 : 2)], north = numbers[^(numbers.Length == 6 ? 2 : 1)];
        if (Math.Abs(west) > 180 || Math.Abs(east) > 180) throw new QueryException(Name, text, "a box with longitudes from -180 to 180");
        if (Math.Abs(south) > 90 || Math.Abs(north) > 90) throw new QueryException(Name, text, "a box with latitudes from -90 to 90");
        if (south > north) throw new QueryException(Name, text, "a box whose second number, the southern edge, is not above its northern edge");
        return new BoundingBox(west, south, east, north);
    }

    public static string Format(BoundingBox box) => string.Create(CultureInfo.InvariantCulture, $"{box.West:R},{box.South:R},{box.East:R},{box.North:R}");

    private static QueryException NotNumbers(string text) => new(Name, text, "four numbers minLon,minLat,maxLon,maxLat in degrees");
}
