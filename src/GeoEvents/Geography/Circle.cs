using NetTopologySuite.Geometries;

namespace GeoEvents.Geography;

/// <summary>Circles on the globe as polygons.</summary>
public static class Circle
{
    /// <summary>Corners of the polygon: its edges come closer to the centre than the circle by 0.2 % of the radius.</summary>
    public const int Corners = 48;

    private const double FullTurn = 360;

    /// <summary>The polygon whose corners lie on the circle: in two parts where it crosses the antimeridian, a whole band of latitudes where it holds a pole.</summary>
    /// <param name="radiusKm">More than 0 kilometres.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is not more than 0, or no number.</exception>
    public static Geometry Around(LonLat center, double radiusKm)
    {
        if (!(radiusKm > 0)) throw new ArgumentOutOfRangeException(nameof(radiusKm), radiusKm, "A radius is more than 0 kilometres.");
        var degrees = double.RadiansToDegrees(radiusKm / GreatCircle.EarthRadiusKm);
        if (center.Lat + degrees >= 90 || center.Lat - degrees <= -90) return Antimeridian.Box(-180, Math.Max(-90, center.Lat - degrees), 180, Math.Min(90, center.Lat + degrees));
        var polygon = new Polygon(new LinearRing(Ring(center, radiusKm)));
        return Antimeridian.Cut(polygon);
    }

    /// <summary>Counter-clockwise, with longitudes that run on beyond 180 degrees.</summary>
    private static Coordinate[] Ring(LonLat center, double radiusKm)
    {
        var ring = new Coordinate[Corners + 1];
        for (var corner = 0; corner < Corners; corner++)
        {
            var (lon, lat) = GreatCircle.Destination(center, -corner * FullTurn / Corners, radiusKm);
            ring[corner] = new Coordinate(center.Lon + Math.IEEERemainder(lon - center.Lon, FullTurn), lat);
        }
        ring[Corners] = ring[0].Copy();
        return ring;
    }
}
