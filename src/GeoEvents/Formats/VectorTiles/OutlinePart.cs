namespace GeoEvents.Formats.VectorTiles;

/// <summary>A line, or a polygon with its holes, in <see cref="Geography.WebMercator"/>.</summary>
/// <param name="Lines">The line; or the ring around it, and those of the holes, each closed. x and y in turns.</param>
internal sealed record OutlinePart(bool IsPolygon, IReadOnlyList<double[]> Lines);
