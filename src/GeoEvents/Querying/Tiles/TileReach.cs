using GeoEvents.Geography;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Which outlines may be seen on a tile: those that reach into it, and are large enough at its zoom.</summary>
internal readonly struct TileReach(TileId tile)
{
    /// <summary>Pixels of a tile's side, as map libraries draw it.</summary>
    private const int TilePixels = 512;

    private const double MinPixels = 4, EquatorKm = 40075.017, KmADegree = 110.5; // the least there is

    private readonly TileBounds _bounds = new(tile);
    private readonly double _minKmAtEquator = MinPixels * EquatorKm / TilePixels / (1L << tile.Zoom);

    /// <summary>Whether an outline may be seen, if it is large enough.</summary>
    public bool Meets(OutlineKey key) => Meets(key.Lon, key.Lat, key.Lon, key.Lat, key.RadiusTenths / RawColumns.RadiusUnitsAKm);

    /// <summary>Whether an outline is large enough to be seen.</summary>
    public bool Shows(OutlineKey key) => Shows(Math.Abs(key.Lat), key.RadiusTenths / RawColumns.RadiusUnitsAKm);

    /// <summary>Whether a circle about a point in the box, of at most this radius, may be seen.</summary>
    public bool Meets(double west, double south, double east, double north, double radiusKm)
    {
        var degrees = radiusKm / KmADegree;
        if (!(south - degrees <= _bounds.North && north + degrees >= _bounds.South)) return false;
        var lat = Math.Max(Math.Abs(south), Math.Abs(north));
        if (!Shows(lat, radiusKm)) return false;
        var farthest = lat + degrees;
        if (farthest >= 89) return true;
        var width = degrees / Math.Cos(double.DegreesToRadians(farthest));
        // Around the back of the world it may lie in any column.
        return west - width < -180 || east + width > 180 || (west - width <= _bounds.East && east + width >= _bounds.West);
    }

    /// <summary>False where what has this radius, at this latitude or nearer to the equator, is too small to be seen.</summary>
    private bool Shows(double lat, double radiusKm) => radiusKm >= _minKmAtEquator || radiusKm >= _minKmAtEquator * Math.Cos(double.DegreesToRadians(Math.Min(lat, WebMercator.MaxLat)));
}
