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

    public bool Meets(OutlineKey key)
    {
        var km = key.RadiusTenths / RawColumns.RadiusUnitsAKm;
        return Meets(key.Lon, key.Lat, key.Lon, key.Lat, km);
    }

    /// <summary>Whether a circle about a point in the box, of at most this radius, may be seen.</summary>
    public bool Meets(double west, double south, double east, double north, double radiusKm)
    {
        if (!(radiusKm >= MinKm(Math.Max(Math.Abs(south), Math.Abs(north))))) return false;
        var degrees = radiusKm / KmADegree;
        if (south - degrees > _bounds.North || north + degrees < _bounds.South) return false;
        var farthest = Math.Max(Math.Abs(south), Math.Abs(north)) + degrees;
        if (farthest >= 89) return true;
        var width = degrees / Math.Cos(double.DegreesToRadians(farthest));
        // Around the back of the world it may lie in any column.
        return west - width < -180 || east + width > 180 || (west - width <= _bounds.East && east + width >= _bounds.West);
    }

    /// <summary>What has a smaller radius, in kilometres, at this latitude or nearer to the equator, cannot be seen.</summary>
    public double MinKm(double lat) => _minKmAtEquator * Math.Cos(double.DegreesToRadians(Math.Min(lat, WebMercator.MaxLat)));
}
