using NetTopologySuite.Geometries;

namespace GeoEvents.Geography;

/// <summary>The part of a disc or ring on one side of its centre.</summary>
public static class Sector
{
    private const double DegreesAStep = 7.5;

    /// <summary>The polygon of all that lies within two distances of a position and within an angle to either side of a bearing; the whole disc where it would reach a pole.</summary>
    /// <param name="bearing">Degrees clockwise from north.</param>
    /// <param name="halfAngle">Degrees to either side, more than 0; 180 or more for a ring.</param>
    /// <param name="fromKm">Kilometres; 0 for a sector that begins at the position.</param>
    /// <param name="toKm">More than <paramref name="fromKm"/> kilometres.</param>
    public static Geometry Around(LonLat center, double bearing, double halfAngle, double fromKm, double toKm)
    {
        if (!(toKm > fromKm) || !(fromKm >= 0)) throw new ArgumentOutOfRangeException(nameof(toKm), toKm, "A sector ends farther away than it begins.");
        if (!(halfAngle > 0)) throw new ArgumentOutOfRangeException(nameof(halfAngle), halfAngle, "A sector has an angle of more than 0 degrees.");
        if (ReachesPole(center, toKm)) return Circle.Around(center, toKm);
        if (halfAngle >= 180) return fromKm > 0 ? Ring(Circle.Around(center, toKm), Circle.Around(center, fromKm)) : Circle.Around(center, toKm);
        var ring = Arc(center, bearing, halfAngle, toKm);
        if (fromKm == 0) ring.Add(new Coordinate(center.Lon, center.Lat));
        else
        {
            var steps = Steps(halfAngle);
            for (var step = 0; step <= steps; step++) ring.Add(At(center, bearing - halfAngle + 2 * halfAngle * step / steps, fromKm));
        }
        return Closed(ring);
    }

    /// <summary>What a straight line cuts off a disc: on the side of a bearing, from a share of the radius behind the centre on.</summary>
    /// <param name="behind">0 for half of the disc, less than 1.</param>
    public static Geometry Segment(LonLat center, double bearing, double km, double behind)
    {
        if (!(km > 0)) throw new ArgumentOutOfRangeException(nameof(km), km, "A radius is more than 0 kilometres.");
        if (!(behind is > -1 and < 1)) throw new ArgumentOutOfRangeException(nameof(behind), behind, "A line that cuts a disc runs less than its radius from the centre.");
        return ReachesPole(center, km) ? Circle.Around(center, km) : Closed(Arc(center, bearing, 90 + double.RadiansToDegrees(Math.Asin(behind)), km));
    }

    private static bool ReachesPole(LonLat center, double km) => Math.Abs(center.Lat) + double.RadiansToDegrees(km / GreatCircle.EarthRadiusKm) >= 89.9;

    private static int Steps(double halfAngle) => Math.Max(2, (int)Math.Ceiling(2 * halfAngle / DegreesAStep));

    private static List<Coordinate> Arc(LonLat center, double bearing, double halfAngle, double km)
    {
        var steps = Steps(halfAngle);
        // The corners lie a little outside of the arc, so that its edges do not cut it.
        var outer = km / Math.Cos(double.DegreesToRadians(halfAngle / steps));
        var arc = new List<Coordinate>(2 * steps + 4);
        for (var step = 0; step <= steps; step++) arc.Add(At(center, bearing + halfAngle - 2 * halfAngle * step / steps, outer));
        return arc;
    }

    private static Geometry Closed(List<Coordinate> ring)
    {
        ring.Add(ring[0].Copy());
        return Antimeridian.Cut(new Polygon(new LinearRing([.. ring])));
    }

    private static Geometry Ring(Geometry disc, Geometry hole) =>
        disc is Polygon outer && hole is Polygon inner && outer.NumPoints == inner.NumPoints ? new Polygon(outer.Shell, [(LinearRing)inner.Shell.Reverse()]) : disc.Difference(hole);

    /// <summary>Longitudes run on beyond 180 degrees.</summary>
    private static Coordinate At(LonLat center, double bearing, double km)
    {
        var (lon, lat) = GreatCircle.Destination(center, bearing, km);
        return new Coordinate(center.Lon + Math.IEEERemainder(lon - center.Lon, 360), lat);
    }
}
