using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Layers;
using GeoEvents.Gazetteers.Overlays;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers;

/// <summary>
/// All places, and the lookup from a name to the places that it may mean: one read-only, memory-mapped file, and what was laid upon it
/// (<see cref="With(IEnumerable{GazetteerEntry})"/>). Thread-safe, but not against <see cref="Dispose"/>.
/// </summary>
public sealed class Gazetteer : IDisposable
{
    private const int MostAncestors = 8;

    private readonly LayerStack _layers;

    private Gazetteer(LayerStack layers) => _layers = layers;

    /// <summary>Hash of the content, lower case hexadecimal.</summary>
    public string Version => _layers.Version;

    /// <summary>The number of places.</summary>
    public int Count => _layers.Count;

    /// <summary>All places, ordered by id.</summary>
    public IEnumerable<Place> Places => _layers.Layers.Count == 1
        ? _layers.All.Select(_layers.Get)
        : _layers.All.Select(_layers.Get).OrderBy(place => place.Id, Utf8Order.Instance);

    /// <summary>The places of a kind. Looks at every place there is.</summary>
    internal IEnumerable<Place> OfKind(PlaceKind kind) => _layers.All.Where(place => _layers.KindOf(place) == kind).Select(_layers.Get);

    internal LayerStack Layers => _layers;

    /// <summary>The compiled file that all else lies upon.</summary>
    internal GazetteerLayer Base => _layers.Layers[0];

    /// <summary>Opens a compiled file.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is no compiled gazetteer, is cut short, or of another format version.</exception>
    public static Gazetteer Open(string path) => new(new LayerStack(new MappedGazetteer(path)));

    /// <summary>This gazetteer with imported places upon it: see <see cref="OverlayCompiler"/>. Disposing either disposes both.</summary>
    /// <exception cref="GazetteerSourceException">Two places share an id.</exception>
    public Gazetteer With(IEnumerable<GazetteerEntry> imported)
    {
        using var overlay = new MemoryStream();
        return _layers.Guard(() => OverlayCompiler.Compile(this, imported, overlay)) == OverlaySummary.Nothing ? this : With(overlay.ToArray());
    }

    /// <summary>This gazetteer with an overlay that <see cref="OverlayCompiler"/> compiled for it. Disposing either disposes both.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such overlay.</exception>
    public Gazetteer With(byte[] overlay) => new(_layers.With(new MappedGazetteer(overlay, "The overlay")));

    /// <summary>The place with this id, or the one that an imported entry of this id was merged into; else null.</summary>
    public Place? Find(string id) => _layers.Guard(() => _layers.FindMerged(id)) is { } place ? _layers.Get(place) : null;

    /// <summary>The place that contains this one by <see cref="Place.ParentId"/>, or null.</summary>
    public Place? ParentOf(Place place) => place.ParentId is { } id ? Find(id) : null;

    /// <summary>The places that contain this one by their parents, the smallest first.</summary>
    public IEnumerable<Place> AncestorsOf(Place place)
    {
        // Imported parents could go in a circle.
        for (var (above, depth) = (ParentOf(place), 0); above is not null && depth < MostAncestors; (above, depth) = (ParentOf(above), depth + 1)) yield return above;
    }

    /// <summary>True if the place is the ancestor or below it, by parents.</summary>
    public bool IsWithin(Place place, string ancestorId) => _layers.Guard(() => _layers.IsWithin(place.Id, ancestorId));

    /// <summary>All names of a place, in any script. Looks at every name there is.</summary>
    public IReadOnlyList<string> NamesOf(Place place) => _layers.Guard(() =>
    {
        var names = new List<string>();
        foreach (var layer in _layers.Layers)
        {
            if (layer.Places.NumberOf(place.Id) is >= 0 and var number) names.AddRange(layer.Names.Of(number));
        }
        return names.Distinct(StringComparer.Ordinal).ToList();
    });

    /// <summary>True if some stored name equals this one after folding; an abbreviation ("S.C.", "Fla.") only where this one has a full stop too. Allocates nothing.</summary>
    public bool HasName(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxFoldedLength];
        folded = folded[..NameFolding.Fold(name, folded)];
        var withStops = name.Contains('.');
        try
        {
            for (var i = 0; i < _layers.Layers.Count; i++)
            {
                if (_layers.Layers[i].Names.Contains(folded, withStops)) return true;
            }
            return false;
        }
        catch (Exception failure) when (_layers.Damage(failure) is { } damage)
        {
            throw new InvalidDataException(damage, failure);
        }
    }

    /// <summary>The places that a written name may mean, best spelling first, unranked otherwise; a place once.</summary>
    /// <param name="name">The name as written, in any script.</param>
    /// <param name="worst">The worst sort of match that is wanted.</param>
    /// <exception cref="InvalidDataException">The file proves damaged.</exception>
    public IReadOnlyList<GazetteerMatch> Lookup(string name, NameMatch worst = NameMatch.Fuzzy) => _layers.Guard(() => Search(name, worst));

    public void Dispose() => _layers.Dispose();

    private List<GazetteerMatch> Search(string name, NameMatch worst)
    {
        var folded = NameFolding.Fold(name);
        var withStops = name.Contains('.', StringComparison.Ordinal);
        var matches = new List<GazetteerMatch>();
        var seen = new HashSet<PlaceRef>();
        for (var layer = 0; layer < _layers.Layers.Count; layer++)
        {
            _layers.Layers[layer].Names.Find(folded, withStops, record => Add(layer, record.Place, record.Text, NameMatch.Exact, 0, ["exact"]));
        }
        if (worst == NameMatch.Exact) return matches;
        // Edits are for names that nothing else explains.
        foreach (var found in SpellingLookup.Find(_layers.Layers, folded, matches.Count > 0 ? NameMatch.Rule : worst))
        {
            Add(found.Layer, found.Place, found.Text, found.Match, found.Cost * SpellingRules.Unit, found.Why);
        }
        return matches;

        void Add(int layer, uint number, uint text, NameMatch match, double cost, IReadOnlyList<string> why)
        {
            var place = _layers.Top(layer, number);
            if (seen.Add(place)) matches.Add(new GazetteerMatch(_layers.Get(place), _layers.Layers[layer].File.NeededText(text), match, cost, why));
        }
    }
}
