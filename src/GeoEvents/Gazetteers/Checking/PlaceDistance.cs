using GeoEvents.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>How far places are from each other, their lines and areas taken into account.</summary>
internal static class PlaceDistance
{
    /// <summary>Kilometres between two points; 0 where one lies in the area or on the line of the other.</summary>
    public static double Km(Place one, Place other)
    {
        var points = GreatCircle.DistanceKm(one.Point, other.Point);
        if (one.Geometry is { } a) points = Math.Min(points, KmTo(a, other.Point));
        if (other.Geometry is { } b) points = Math.Min(points, KmTo(b, one.Point));
        return points;
    }

    /// <summary>Kilometres from a point to the nearest point of a geometry; 0 inside.</summary>
    public static double KmTo(Geometry geometry, LonLat point)
    {
        var nearest = DistanceOp.NearestPoints(geometry, new Point(point.Lon, point.Lat));
        return nearest is [{ } there, ..] ? GreatCircle.DistanceKm(new LonLat(there.X, there.Y), point) : 0;
    }
}
