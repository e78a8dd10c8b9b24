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
    public IReadOnlyList<GazetteerMatch> Lookup(string name, NameMatch worst)
    {
        if (_lookups.TryGetValue((name, worst), out var known)) return known;
        if (_lookups.Count >= Most) _lookups.Clear();
        return _lookups[(name, worst)] = gazetteer.Lookup(name, worst);
    }

    /// <inheritdoc cref="Gazetteer.IsWithin"/>
    public bool IsWithin(Place place, Place ancestor) => Remembered(_within, place, ancestor, () => gazetteer.IsWithin(place, ancestor.Id));

    /// <summary>Whether a place lies in another: by parents, by its outline, or near enough where it has none.</summary>
    public bool IsInside(Place place, Place container) => Remembered(_inside, place, container, () =>
        gazetteer.IsWithin(place, container.Id)
        || (container.Geometry is { Dimension: Dimension.Surface } area && area.Covers(area.Factory.CreatePoint(new Coordinate(place.Point.Lon, place.Point.Lat))))
        || (container.Geometry is null && GreatCircle.DistanceKm(place.Point, container.Point) <= ReachOfPoint(container.Kind)));

    /// <inheritdoc cref="Gazetteer.AncestorsOf"/>
    public IEnumerable<Place> AncestorsOf(Place place) => gazetteer.AncestorsOf(place);

    /// <summary>Whether a place outside an area lies no farther from it than its borders are uncertain in reports.</summary>
    public bool IsBeside(Place place, Place container) => Remembered(_beside, place, container, () =>
        container.Geometry is { Dimension: Dimension.Surface } area && area.IsWithinDistance(area.Factory.CreatePoint(new Coordinate(place.Point.Lon, place.Point.Lat)), BorderDegrees));

    /// <summary>Id of the first-level division that a place lies in, or is; null where it lies in none.</summary>
    public string? DivisionOf(Place place)
    {
        if (_divisions.TryGetValue(place.Id, out var known)) return known;
        if (_divisions.Count >= Most) _divisions.Clear();
        return _divisions[place.Id] = place.Kind is PlaceKind.Governorate ? place.Id : gazetteer.AncestorsOf(place).FirstOrDefault(above => above.Kind is PlaceKind.Governorate)?.Id;
    }

    private static double ReachOfPoint(PlaceKind kind) => kind switch
    {
        PlaceKind.City => 15,
        PlaceKind.Governorate or PlaceKind.Region => 60,
        _ => 8,
    };

    private static bool Remembered(ConcurrentDictionary<(string, string), bool> memory, Place place, Place other, Func<bool> compute)
    {
        if (memory.TryGetValue((place.Id, other.Id), out var known)) return known;
        if (memory.Count >= Most) memory.Clear();
        return memory[(place.Id, other.Id)] = compute();
    }
}
