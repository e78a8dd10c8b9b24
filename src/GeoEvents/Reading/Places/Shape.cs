using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Reading.Places;

/// <summary>An area with a position inside it and how far it reaches from there.</summary>
internal sealed record Shape(Geometry Area, LonLat Point, double RadiusKm)
{
    /// <param name="preferred">The position to take if it lies inside.</param>
    public static Shape Of(Geometry area, LonLat? preferred = null)
    {
        var inside = preferred is { } wanted && area.Factory.CreatePoint(new Coordinate(wanted.Lon, wanted.Lat)) is var position && area.Covers(position) ? position : area.InteriorPoint;
        var point = new LonLat(Math.Round(inside.X, 5), Math.Round(inside.Y, 5));
        return new Shape(area, point, ReachKm(area, point));
    }

    /// <summary>Kilometres from a position to the farthest corner of a shape, rounded up.</summary>
    public static double ReachKm(Geometry area, LonLat from)
    {
        double farthest = 0;
        foreach (var corner in area.Coordinates)
        {
            farthest = Math.Max(farthest, GreatCircle.DistanceKm(from, new LonLat(Math.Clamp(corner.X, -180, 180), Math.Clamp(corner.Y, -90, 90))));
        }
        return Math.Ceiling(farthest * 10) / 10;
    }
}
