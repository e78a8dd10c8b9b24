using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace GeoEvents.Geography;

/// <summary>Shapes whose longitudes run on beyond 180 degrees, cut into parts that keep to them.</summary>
internal static class Antimeridian
{
    private const double FullTurn = 360;

    /// <summary>The same area within -180 to 180 degrees east and -90 to 90 degrees north; it may reach half a turn beyond.</summary>
    public static Geometry Cut(Geometry shape)
    {
        var extent = shape.EnvelopeInternal;
        if (extent.MinY < -90 || extent.MaxY > 90) shape = Box(extent.MinX - 1, -90, extent.MaxX + 1, 90).Intersection(shape);
        if (extent.MinX >= -180 && extent.MaxX <= 180) return shape;
        var parts = new List<Geometry>();
        for (var turn = -FullTurn; turn <= FullTurn; turn += FullTurn)
        {
            var part = Box(turn - 180, -90, turn + 180, 90).Intersection(shape);
            if (!part.IsEmpty && part.Dimension == shape.Dimension) parts.Add(turn == 0 ? part : AffineTransformation.TranslationInstance(-turn, 0).Transform(part));
        }
        return shape.Factory.BuildGeometry(parts.SelectMany(Simple).OrderByDescending(part => part.EnvelopeInternal.MaxX).ToList());
    }

    private static IEnumerable<Geometry> Simple(Geometry part) => Enumerable.Range(0, part.NumGeometries).Select(part.GetGeometryN);

    internal static Polygon Box(double west, double south, double east, double north) =>
        new(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));
}
