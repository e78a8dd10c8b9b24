namespace GeoEvents.Formats.VectorTiles;

/// <summary>Of a feature of a vector tile.</summary>
internal enum GeometryType
{
    Point = 1,
    LineString = 2,
    Polygon = 3,
}
