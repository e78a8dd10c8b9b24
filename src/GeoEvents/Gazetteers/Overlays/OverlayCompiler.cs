using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Layers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Gazetteers.Overlays;

/// <summary>
/// Compiles imported places into what lies upon a gazetteer, so that both are asked as one. An entry with the id of a place replaces it and
/// keeps its names; one that is a place by name and position gives it its names; all others are new places. Equal input gives equal bytes.
/// </summary>
public static class OverlayCompiler
{
    /// <param name="beneath">The gazetteer that the overlay is for, and for no other.</param>
    /// <param name="imported">The entries, each id once.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <exception cref="GazetteerSourceException">Two entries share an id.</exception>
    public static OverlaySummary Compile(Gazetteer beneath, IEnumerable<GazetteerEntry> imported, Stream output)
    {
        GazetteerEntry[] entries = [.. imported.OrderBy(entry => entry.Place.Id, Utf8Order.Instance)];
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Place.Id == entries[i - 1].Place.Id) throw new GazetteerSourceException($"Two places have the id '{entries[i].Place.Id}'.");
        }
        var layers = beneath.Layers;
        var same = Array.ConvertAll(entries, entry => layers.Find(entry.Place.Id));
        var targets = new MergeTargets(layers, entries).Find([.. same.OfType<PlaceRef>()], i => same[i] is not null);
        for (var i = 0; i < entries.Length; i++)
        {
            if (same[i] is { } old) entries[i] = Replace(layers.Get(old), entries[i]);
        }

        var ids = entries.Select((entry, i) => (entry.Place.Id, Shown: targets[i] is { } place ? layers.Get(place).Id : entry.Place.Id))
            .ToLookup(pair => pair.Id, pair => pair.Shown, StringComparer.Ordinal);
        var parents = new Lazy<ParentFinder>(() => ParentsOf(layers));
        GazetteerEntry[] placed = [.. entries.Select((entry, i) => targets[i] is { } place
            ? entry with { Place = SamePlace.Join(layers.Get(place), entry.Place) }
            : WithParent(entry, ids, layers, parents))];
        var aliases = targets.Select((target, i) => (Alias: entries[i].Place.Id, Target: target)).Where(pair => pair.Target is not null).Select(pair => (pair.Alias, layers.Get(pair.Target!.Value).Id));
        GazetteerWriter.Write(placed, output, isOutside: id => layers.Find(id) is not null, aliases);

        int merged = targets.Count(target => target is not null), replaced = same.Count(place => place is not null);
        return new OverlaySummary(entries.Length - merged - replaced, merged, replaced);
    }

    private static GazetteerEntry Replace(Place old, GazetteerEntry entry) => entry with
    {
        Place = SamePlace.Join(entry.Place, old) with
        {
            Kind = entry.Place.Kind is PlaceKind.Unknown ? old.Kind : entry.Place.Kind,
            ParentId = entry.Place.ParentId ?? old.ParentId,
        },
    };

    // A parent that was merged, now or with a dataset beneath, is known by the id of the place that it is; one that is nowhere is found by the position.
    private static GazetteerEntry WithParent(GazetteerEntry entry, ILookup<string, string> ids, LayerStack layers, Lazy<ParentFinder> parents)
    {
        var named = ParentIds.Of(entry.Place).Select(id => ids[id].FirstOrDefault() ?? (layers.FindMerged(id) is { } place ? layers.Get(place).Id : null)).FirstOrDefault(id => id is not null);
        var own = entry with { Place = entry.Place with { ParentId = named } };
        return named is null && entry.Place.Country is not null ? parents.Value.WithParent(own) : own;
    }

    private static ParentFinder ParentsOf(LayerStack layers)
    {
        var areas = layers.All
            .Where(place => (PlaceKind)layers.Layers[place.Layer].File.Places[place.Number].Kind is PlaceKind.Governorate or PlaceKind.Country)
            .Select(place => new GazetteerEntry(layers.Get(place), []))
            .ToLookup(entry => entry.Place.Kind);
        return new ParentFinder(areas[PlaceKind.Governorate], [], areas[PlaceKind.Country]);
    }
}
