using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Decides which places of the world base a curated place already is (<see cref="SamePlace"/>).
/// Their names, and what the curated place does not know itself, go to the curated place.
/// </summary>
internal sealed class CuratedMerge
{
    private readonly List<GazetteerEntry> _entries;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);

    public CuratedMerge(IEnumerable<GazetteerEntry> curated)
    {
        _entries = [.. curated];
        for (var i = 0; i < _entries.Count; i++)
        {
            foreach (var name in _entries[i].Names.Select(SamePlace.Key).Distinct(StringComparer.Ordinal))
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
            if (!_byName.TryGetValue(SamePlace.Key(name), out var list)) continue;
            foreach (var i in list)
            {
                var km = GreatCircle.DistanceKm(_entries[i].Place.Point, world.Place.Point);
                if (km < bestKm && km <= SamePlace.ReachKm(_entries[i].Place.Kind, world.Place.Kind)) (best, bestKm) = (i, km);
            }
        }
        if (best < 0) return false;
        _entries[best] = Join(_entries[best], world);
        Merged++;
        return true;
    }

    private static GazetteerEntry Join(GazetteerEntry curated, GazetteerEntry world) => new(SamePlace.Join(curated.Place, world.Place), [.. curated.Names, .. world.Names]);
}
