using GeoEvents.Events;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Formats;

/// <summary>What is drawn of an event's place.</summary>
public static class FootprintGeometry
{
    /// <summary>Its own line or area; else the circle about its point within which it lies; else the point; null where unlocated.</summary>
    public static Geometry? Of(EventPlace place)
    {
        if (place.Footprint is { IsEmpty: false } own) return own;
        if (place.Point is not { } point) return null;
        return place.RadiusKm > 0 ? Circle.Around(point, place.RadiusKm) : new Point(point.Lon, point.Lat);
    }
}
