using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Where a place is by a file: a point, and the line or area that it represents, if there is one.</summary>
internal sealed record Position(LonLat Point, Geometry? Geometry)
{
    /// <summary>The areas of a geometry, else its lines, and a point: the first that it holds, else one inside. Null where it is empty.</summary>
    public static Position? Of(Geometry geometry)
    {
        Geometry[] parts = [.. Parts(geometry)];
        var shape = Joined(parts, Dimension.Surface) ?? Joined(parts, Dimension.Curve);
        var point = Array.Find(parts, part => part.Dimension == Dimension.Point) ?? Inside(shape);
        return point is null ? null : new Position(new LonLat(point.Coordinate.X, point.Coordinate.Y), shape);
    }

    private static IEnumerable<Geometry> Parts(Geometry geometry)
    {
        if (geometry is not GeometryCollection collection) return geometry.IsEmpty ? [] : [geometry];
        return collection.Geometries.SelectMany(Parts);
    }

    private static Geometry? Joined(Geometry[] parts, Dimension dimension)
    {
        Geometry[] same = [.. parts.Where(part => part.Dimension == dimension)];
        return same.Length == 0 ? null : same[0].Factory.BuildGeometry(same);
    }

    // A polygon that runs back over itself has no inside.
    private static Point? Inside(Geometry? shape) => shape?.InteriorPoint is { IsEmpty: false } point ? point : shape?.Factory.CreatePoint(shape.Coordinate);
}
