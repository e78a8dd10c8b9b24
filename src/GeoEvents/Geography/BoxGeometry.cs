using NetTopologySuite.Geometries;

namespace GeoEvents.Geography;

/// <summary>Boxes as geometries.</summary>
public static class BoxGeometry
{
    /// <summary>The number of WGS 84 in degrees, longitude first in practice.</summary>
    public const int Wgs84 = 4326;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Wgs84);

    /// <summary>One rectangle; two for a box across the antimeridian, the eastern hemisphere's first. A box without width or height is a line or a point.</summary>
    public static Geometry[] ToGeometries(this BoundingBox box) => box.CrossesAntimeridian
        ? [Rectangle(box.West, box.South, 180, box.North), Rectangle(-180, box.South, box.East, box.North)]
        : [Rectangle(box.West, box.South, box.East, box.North)];

    private static Geometry Rectangle(double west, double south, double east, double north) => Factory.ToGeometry(new Envelope(west, east, south, north));
}
