using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Formats.VectorTiles;

/// <summary>A line or area, projected once for tiles of all zooms, and what it is called.</summary>
public sealed class OutlineShape
{
    private OutlineShape(string? place, string text, IReadOnlyList<OutlinePart> parts) => (Place, Text, Parts) = (place, text, parts);

    /// <summary>The name of the place; null where it has none.</summary>
    public string? Place { get; }

    /// <summary>The words of one of the events.</summary>
    public string Text { get; }

    internal IReadOnlyList<OutlinePart> Parts { get; }

    /// <summary>Takes lines and polygons, alone or together; points are left out.</summary>
    /// <param name="place">The name of the place.</param>
    /// <param name="text">The words of an event that name it.</param>
    public static OutlineShape Of(Geometry geometry, string? place, string text) =>
        new(place, text, [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).SelectMany(Split)]);

    private static IEnumerable<OutlinePart> Split(Geometry geometry) => geometry switch
    {
        LineString line => [new OutlinePart(false, [Project(line)])],
        Polygon polygon => [new OutlinePart(true, [Project(polygon.ExteriorRing), .. polygon.InteriorRings.Select(Project)])],
        GeometryCollection many => many.Geometries.SelectMany(Split),
        _ => [],
    };

    private static double[] Project(LineString line)
    {
        var projected = new double[line.NumPoints * 2];
        for (var i = 0; i < line.NumPoints; i++)
        {
            var (lon, lat) = (line.CoordinateSequence.GetX(i), line.CoordinateSequence.GetY(i));
            (projected[2 * i], projected[2 * i + 1]) = (WebMercator.X(lon), WebMercator.Y(lat));
        }
        return projected;
    }
}
