using GeoEvents.Gazetteers.Checking;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers;

/// <summary>Places by where they are.</summary>
public static class PlacePositions
{
    /// <summary>Whether the line or area, else the point, has something in common with the box.</summary>
    public static bool Touches(this Place place, BoundingBox box) =>
        place.Geometry is { IsEmpty: false } geometry ? Array.Exists(box.ToGeometries(), geometry.Intersects) : box.Contains(place.Point);

    /// <summary>Kilometres to the line or area, 0 inside, else to the point.</summary>
    public static double KmTo(this Place place, LonLat position) =>
        place.Geometry is { IsEmpty: false } geometry ? PlaceDistance.KmTo(geometry, position) : GreatCircle.DistanceKm(place.Point, position);

    /// <summary>The nearest first; of those at one distance, by their ids.</summary>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Place> NearestTo(this IEnumerable<Place> places, LonLat position, int count) =>
        [.. places.OrderBy(place => place.KmTo(position)).ThenBy(place => place.Id, StringComparer.Ordinal).Take(count)];
}
