namespace GeoEvents.Geography;

/// <summary>
/// The world as a square (EPSG:3857 without its metres): x from the west, y from the north, both as fractions of 2^32, so that the upper
/// bits are the column and row of a tile at any zoom.
/// </summary>
public static class WebMercator
{
    /// <summary>Degrees; what lies beyond is drawn at the edge.</summary>
    public const double MaxLat = 85.0511287798066;

    private const double Side = 4294967296; // 2^32

    public static uint X(double lon) => Clamp((lon + 180) / 360 * Side);

    /// <summary>Latitudes beyond <see cref="MaxLat"/> are in the outermost row.</summary>
    public static uint Y(double lat) => Clamp((1 - Math.Asinh(Math.Tan(double.DegreesToRadians(Math.Clamp(lat, -MaxLat, MaxLat)))) / Math.PI) / 2 * Side);

    /// <summary>The latitude of a y, in degrees north.</summary>
    public static double Lat(double y) => double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y / Side))));

    private static uint Clamp(double fraction) => fraction <= 0 ? 0 : fraction >= Side - 1 ? uint.MaxValue : (uint)fraction;
}
