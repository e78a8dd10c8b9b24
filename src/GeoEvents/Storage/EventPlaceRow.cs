using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Storage;

/// <summary>A place of an <see cref="EventRow"/>: see <see cref="EventPlace"/>.</summary>
public readonly record struct EventPlaceRow(TextValue Text, TextValue PlaceId, TextValue Name, PlaceKind Kind, LonLat? Point, WherePrecision? Precision, double RadiusKm, double Confidence)
{
    /// <summary>Line or area of where; null also where it was not asked for.</summary>
    public Geometry? Footprint { get; init; }

    public static EventPlaceRow Of(EventPlace place) =>
        new(place.Text, place.PlaceId, place.Name, place.Kind, place.Point, place.Precision, place.RadiusKm, place.Confidence) { Footprint = place.Footprint };
}
