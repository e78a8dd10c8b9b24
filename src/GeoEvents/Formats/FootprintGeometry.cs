using GeoEvents.Events;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Formats;

/// <summary>What is drawn of an event's place.</summary>
public static class FootprintGeometry
{
    /// <summary>Its own line or area; else the circle about its point within which it lies; else the point; null where unlocated.</summary>
    public static Geometry? Of(EventPlace place) => Of(place.Footprint, place.Point, place.RadiusKm);

    /// <param name="own">Line or area of where, if known.</param>
    public static Geometry? Of(Geometry? own, LonLat? point, double radiusKm)
    {
        if (own is { IsEmpty: false }) return own;
        if (point is not { } p) return null;
        return radiusKm > 0 ? Circle.Around(p, radiusKm) : new Point(p.Lon, p.Lat);
    }
}
