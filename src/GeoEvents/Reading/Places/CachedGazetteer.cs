using System.Collections.Concurrent;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Reading.Places;

/// <summary>A gazetteer that remembers what it was asked: articles name the same places again and again. Thread-safe; what it remembers is bounded.</summary>
internal sealed class CachedGazetteer(Gazetteer gazetteer)
{
    /// <summary>Names, and pairs of places. When there are more, all are forgotten: simpler than to count their use, and as quick.</summary>
    private const int Most = 50_000;

    /// <summary>Some 15 km.</summary>
    private const double BorderDegrees = 0.15;

    private readonly ConcurrentDictionary<(string Name, NameMatch Worst), IReadOnlyList<GazetteerMatch>> _lookups = new();
    private readonly ConcurrentDictionary<(string, string), bool> _within = new();
    private readonly ConcurrentDictionary<(string, string), bool> _inside = new();
    private readonly ConcurrentDictionary<(string, string), bool> _beside = new();
    private readonly ConcurrentDictionary<string, string?> _divisions = new();

    public Landmarks Landmarks { get; } = new(gazetteer);

    /// <inheritdoc cref="Gazetteer.Find"/>
    public Place? Find(string id) => gazetteer.Find(id);

    /// <inheritdoc cref="Gazetteer.HasName"/>
    public bool HasName(ReadOnlySpan<char> name) => gazetteer.HasName(name);

    /// <inheritdoc cref="Gazetteer.Lookup"/>
    public IReadOnlyList<GazetteerMatch> Lookup(string name, NameMatch worst) =>
        Remembered(_lookups, (name, worst), (gazetteer, name, worst), static of => of.gazetteer.Lookup(of.name, of.worst));

    /// <inheritdoc cref="Gazetteer.IsWithin"/>
    public bool IsWithin(Place place, Place ancestor) =>
        Remembered(_within, (place.Id, ancestor.Id), (gazetteer, place, ancestor), static of => of.gazetteer.IsWithin(of.place, of.ancestor.Id));

    /// <summary>Whether a place lies in another: by parents, by its outline, or near enough where it has none.</summary>
    public bool IsInside(Place place, Place container) => Remembered(_inside, (place.Id, container.Id), (gazetteer, place, container), static of =>
        of.gazetteer.IsWithin(of.place, of.container.Id)
        || (of.container.Geometry is { Dimension: Dimension.Surface } area && area.Covers(PointOf(of.place)))
        || (of.container.Geometry is null && GreatCircle.DistanceKm(of.place.Point, of.container.Point) <= ReachOfPoint(of.container.Kind)));

    /// <inheritdoc cref="Gazetteer.AncestorsOf"/>
    public IEnumerable<Place> AncestorsOf(Place place) => gazetteer.AncestorsOf(place);

    /// <summary>Whether a place outside an area lies no farther from it than its borders are uncertain in reports.</summary>
    public bool IsBeside(Place place, Place container) => Remembered(_beside, (place.Id, container.Id), (place, container), static of =>
        of.container.Geometry is { Dimension: Dimension.Surface } area && area.IsWithinDistance(PointOf(of.place), BorderDegrees));

    /// <summary>Id of the first-level division that a place lies in, or is; null where it lies in none.</summary>
    public string? DivisionOf(Place place) => Remembered(_divisions, place.Id, (gazetteer, place), static of =>
        of.place.Kind is PlaceKind.Governorate ? of.place.Id : of.gazetteer.AncestorsOf(of.place).FirstOrDefault(above => above.Kind is PlaceKind.Governorate)?.Id);

    private static Point PointOf(Place place) => new(place.Point.Lon, place.Point.Lat);

    private static double ReachOfPoint(PlaceKind kind) => kind switch
    {
        PlaceKind.City => 15,
        PlaceKind.Governorate or PlaceKind.Region => 60,
        _ => 8,
    };

    /// <summary>What is remembered is found without an allocation.</summary>
    private static TValue Remembered<TKey, TArgument, TValue>(ConcurrentDictionary<TKey, TValue> memory, TKey key, TArgument argument, Func<TArgument, TValue> compute)
        where TKey : notnull
    {
        if (memory.TryGetValue(key, out var known)) return known;
        if (memory.Count >= Most) memory.Clear();
        return memory[key] = compute(argument);
    }
}
