using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Reading.Places;

/// <summary>The shapes of phrases about a place, kept as long as the place is. Texts are hostile: no place keeps more than so many.</summary>
internal static class ShapeCache
{
    private const int MostOfAPlace = 100;

    private static readonly ConditionalWeakTable<Place, ConcurrentDictionary<Key, Shape?>> Shapes = [];

    /// <summary>The shape that a phrase means, or null where it means none with such a place.</summary>
    public static Shape? Get(Place place, SpatialPhrase phrase, IReadOnlyList<Place> others)
    {
        var kept = Shapes.GetOrCreateValue(place);
        var key = new Key(phrase.Relation, phrase.Bearing, phrase.Distance, string.Join('\n', others.Select(other => other.Id)));
        if (kept.TryGetValue(key, out var shape)) return shape;
        shape = Make(place, phrase, others);
        if (kept.Count < MostOfAPlace) kept[key] = shape;
        return shape;
    }

    private static Shape? Make(Place place, SpatialPhrase phrase, IReadOnlyList<Place> others)
    {
        try
        {
            return PhraseShapes.Of(place, phrase, others) is { IsEmpty: false } area ? Shape.Of(area.IsValid ? area : NetTopologySuite.Geometries.Utilities.GeometryFixer.Fix(area), Preferred(place, phrase)) : null;
        }
        catch (Exception failure) when (failure is TopologyException or ArgumentException)
        {
            return null; // an imported outline that crosses itself, or of mixed parts
        }
    }

    /// <summary>Beside a line: where it is spoken of most. Of a city that may stand for its governorate: on that side of the city.</summary>
    private static LonLat? Preferred(Place place, SpatialPhrase phrase) => phrase switch
    {
        { Relation: SpatialRelation.Offset, Bearing: { } bearing } when PlaceReach.IsLine(place) => GreatCircle.Destination(place.Point, bearing, (phrase.Distance?.Km ?? PhraseShapes.StripOf(place)) / 2),
        { Relation: SpatialRelation.Part, Bearing: { } bearing } when PlaceReach.IsSpot(place) => GreatCircle.Destination(place.Point, bearing, PlaceReach.RadiusKm(place) / 2),
        _ => null,
    };

    private readonly record struct Key(SpatialRelation Relation, double? Bearing, SaidDistance? Distance, string Others);
}
