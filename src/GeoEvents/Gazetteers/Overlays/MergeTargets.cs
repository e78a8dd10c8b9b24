using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Layers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Overlays;

/// <summary>
/// Finds which places of a gazetteer the entries of an import already are (<see cref="SamePlace"/>). A place takes one entry at most, the nearest:
/// so homonyms of the import stay apart.
/// </summary>
internal sealed class MergeTargets(LayerStack gazetteer, IReadOnlyList<GazetteerEntry> entries)
{
    private readonly List<(double Km, int Entry, PlaceRef Place)> _pairs = [];
    private (uint Hash, int Entry)[] _names = [];

    /// <summary>The place that each entry is; null for one of its own.</summary>
    /// <param name="taken">Places that take no entry.</param>
    /// <param name="settled">Entries that need no place.</param>
    public PlaceRef?[] Find(HashSet<PlaceRef> taken, Func<int, bool> settled)
    {
        var cells = new NearCells();
        var names = new List<(uint Hash, int Entry)>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (settled(i)) continue;
            var place = entries[i].Place;
            cells.Add(place.Point, SamePlace.MaxReachKm(place.Kind));
            foreach (var name in entries[i].Names)
            {
                if (SamePlace.Key(name) is { Length: > 0 } key) names.Add((NameFolding.Hash(key), i));
            }
        }
        _names = [.. names.Distinct().Order()];
        for (var layer = 0; layer < gazetteer.Layers.Count; layer++) FindIn(layer, cells);
        return Nearest(taken);
    }

    private void FindIn(int layer, NearCells cells)
    {
        var file = gazetteer.Layers[layer].File;
        var places = file.Places;
        var isNear = new bool[places.Length];
        for (var i = 0; i < isNear.Length; i++) isNear[i] = cells.Contains(places[i].Lon / PlaceRecord.UnitsPerDegree, places[i].Lat / PlaceRecord.UnitsPerDegree);
        foreach (var name in file.Names)
        {
            if (isNear[(int)name.Place]) Compare(SamePlace.Key(file.Text(name.Text)!), gazetteer.Top(layer, name.Place));
        }
    }

    private void Compare(string key, PlaceRef place)
    {
        var hash = NameFolding.Hash(key);
        var at = Array.BinarySearch(_names, (hash, -1));
        for (at = at < 0 ? ~at : at; at < _names.Length && _names[at].Hash == hash; at++)
        {
            var entry = entries[_names[at].Entry];
            var known = gazetteer.Get(place);
            var km = GreatCircle.DistanceKm(known.Point, entry.Place.Point);
            if (km <= SamePlace.ReachKm(known.Kind, entry.Place.Kind) && entry.Names.Any(name => SamePlace.Key(name) == key)) _pairs.Add((km, _names[at].Entry, place));
        }
    }

    private PlaceRef?[] Nearest(HashSet<PlaceRef> taken)
    {
        var targets = new PlaceRef?[entries.Count];
        foreach (var (_, entry, place) in _pairs.OrderBy(pair => pair.Km).ThenBy(pair => entries[pair.Entry].Place.Id, Utf8Order.Instance))
        {
            if (targets[entry] is null && taken.Add(place)) targets[entry] = place;
        }
        return targets;
    }
}
