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
        if (Math.Abs(center.Lat) + double.RadiansToDegrees(toKm / GreatCircle.EarthRadiusKm) >= 89.9) return Circle.Around(center, toKm);
        if (halfAngle >= 180) return fromKm > 0 ? Circle.Around(center, toKm).Difference(Circle.Around(center, fromKm)) : Circle.Around(center, toKm);
        var steps = Math.Max(2, (int)Math.Ceiling(2 * halfAngle / DegreesAStep));
        // The corners lie a little outside of the arc, so that its edges do not cut it.
        var outer = toKm / Math.Cos(double.DegreesToRadians(halfAngle / steps));
        var ring = new List<Coordinate>(2 * steps + 4);
        for (var step = 0; step <= steps; step++) ring.Add(At(center, bearing + halfAngle - 2 * halfAngle * step / steps, outer));
        if (fromKm == 0) ring.Add(new Coordinate(center.Lon, center.Lat));
        else for (var step = 0; step <= steps; step++) ring.Add(At(center, bearing - halfAngle + 2 * halfAngle * step / steps, fromKm));
        ring.Add(ring[0].Copy());
        return Antimeridian.Cut(new Polygon(new LinearRing([.. ring])));
    }

    /// <summary>Longitudes run on beyond 180 degrees.</summary>
    private static Coordinate At(LonLat center, double bearing, double km)
    {
        var (lon, lat) = GreatCircle.Destination(center, bearing, km);
        return new Coordinate(center.Lon + Math.IEEERemainder(lon - center.Lon, 360), lat);
    }
}
