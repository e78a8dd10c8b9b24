using NetTopologySuite.Geometries;

namespace GeoEvents.Geography;

/// <summary>The plane in kilometres about a position (equirectangular at its latitude), for buffers and cuts of shapes that are not of half the globe.</summary>
internal sealed class LocalPlane
{
    private const double KmPerDegree = GreatCircle.EarthRadiusKm * Math.PI / 180;

    /// <summary>Nearer to a pole widths would grow without bound.</summary>
    private const double SmallestWidth = 0.05;

    private readonly double _lon, _lat, _width;

    public LocalPlane(LonLat centre) : this(centre.Lon, centre.Lat) { }

    private LocalPlane(double lon, double lat) => (_lon, _lat, _width) = (lon, lat, KmPerDegree * Math.Max(SmallestWidth, Math.Cos(double.DegreesToRadians(lat))));

    /// <summary>With the middle of a shape as its centre.</summary>
    public static LocalPlane About(Geometry shape)
    {
        var extent = shape.EnvelopeInternal;
        // A shape cut at the antimeridian reaches from edge to edge; it lies about its largest part.
        if (extent.Width > 180 && shape.NumGeometries > 1) extent = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).MaxBy(part => part.Area)!.EnvelopeInternal;
        return new LocalPlane((extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2);
    }

    public Coordinate Project(LonLat position) => new(Math.IEEERemainder(position.Lon - _lon, 360) * _width, (position.Lat - _lat) * KmPerDegree);

    public Geometry Project(Geometry shape)
    {
        var projected = Mapped(shape, (x, y) => (Math.IEEERemainder(x - _lon, 360) * _width, (y - _lat) * KmPerDegree));
        // Parts that were cut at the antimeridian become one again.
        return shape is MultiPolygon && shape.EnvelopeInternal is { MinX: <= -180, MaxX: >= 180 } ? projected.Buffer(0) : projected;
    }

    /// <summary>Back to degrees, cut at the antimeridian and at the poles.</summary>
    public Geometry Unproject(Geometry shape) => Antimeridian.Cut(Mapped(shape, (x, y) => (_lon + x / _width, _lat + y / KmPerDegree)));

    private static Geometry Mapped(Geometry shape, Func<double, double, (double X, double Y)> map)
    {
        var copy = shape.Copy();
        copy.Apply(new Mapping(map));
        copy.GeometryChanged();
        return copy;
    }

    private sealed class Mapping(Func<double, double, (double X, double Y)> map) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int i)
        {
            var (x, y) = map(sequence.GetX(i), sequence.GetY(i));
            sequence.SetX(i, x);
            sequence.SetY(i, y);
        }
    }
}
