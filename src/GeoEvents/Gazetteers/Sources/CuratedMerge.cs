using System.Collections.Frozen;
using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Decides which places of the world base a curated place already is: of the same sort, close by, and with a folded name in common
/// (but for its articles: "Abu ad-Duhur" is "Abu al-Duhur").
/// Their names, and what the curated place does not know itself, go to the curated place.
/// </summary>
internal sealed class CuratedMerge
{
    // Two sources set a city's point as far apart as it is wide; villages of one name may lie 6 km apart.
    private const double CityKm = 15, AirportKm = 8, OtherKm = 5;

    private static readonly FrozenSet<string> _articles = FrozenSet.ToFrozenSet(
        ["al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez"], StringComparer.Ordinal);

    private readonly List<GazetteerEntry> _entries;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);

    public CuratedMerge(IEnumerable<GazetteerEntry> curated)
    {
        _entries = [.. curated];
        for (var i = 0; i < _entries.Count; i++)
        {
            foreach (var name in _entries[i].Names.Select(Key).Distinct(StringComparer.Ordinal))
            {
                if (!_byName.TryGetValue(name, out var list)) _byName.Add(name, list = []);
                list.Add(i);
            }
        }
    }

    /// <summary>The curated places, with the names that were merged into them.</summary>
    public IReadOnlyList<GazetteerEntry> Entries => _entries;

    public int Merged { get; private set; }

    /// <summary>True if the entry is a curated place, which then has its names.</summary>
    public bool TryMerge(GazetteerEntry world)
    {
        var best = -1;
        var bestKm = double.MaxValue;
        foreach (var name in world.Names)
        {
            if (!_byName.TryGetValue(Key(name), out var list)) continue;
            foreach (var i in list)
            {
                var km = GreatCircle.DistanceKm(_entries[i].Place.Point, world.Place.Point);
                if (km < bestKm && km <= Reach(_entries[i].Place.Kind, world.Place.Kind)) (best, bestKm) = (i, km);
            }
        }
        if (best < 0) return false;
        _entries[best] = Join(_entries[best], world);
        Merged++;
        return true;
    }

    private static string Key(string name)
    {
        var folded = NameFolding.Fold(name);
        return folded.Contains(' ', StringComparison.Ordinal) ? string.Join(' ', folded.Split(' ').Where(word => !_articles.Contains(word))) : folded;
    }

    private static double Reach(PlaceKind curated, PlaceKind world) => (curated, IsAirport(world)) switch
    {
        (PlaceKind.AirBase or PlaceKind.Airport or PlaceKind.MilitaryBase, true) => AirportKm,
        (PlaceKind.City, false) => CityKm,
        (PlaceKind.Town or PlaceKind.Village or PlaceKind.Neighbourhood or PlaceKind.Camp, false) => OtherKm,
        _ => -1,
    };

    private static bool IsAirport(PlaceKind kind) => kind is PlaceKind.AirBase or PlaceKind.Airport;

    private static GazetteerEntry Join(GazetteerEntry curated, GazetteerEntry world) => new(
        curated.Place with
        {
            ArabicName = curated.Place.ArabicName ?? world.Place.ArabicName,
            Country = curated.Place.Country ?? world.Place.Country,
            Population = curated.Place.Population > 0 ? curated.Place.Population : world.Place.Population,
        },
        [.. curated.Names, .. world.Names]);
}
