using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers;

/// <summary>All places, and the lookup from a name to the places that it may mean: one read-only, memory-mapped file. Thread-safe, but not against <see cref="Dispose"/>.</summary>
public sealed class Gazetteer : IDisposable
{
    private readonly MappedGazetteer _file;
    private readonly PlaceTable _places;
    private readonly NameIndex _names;

    private Gazetteer(MappedGazetteer file)
    {
        _file = file;
        _places = new PlaceTable(file);
        _names = new NameIndex(file);
    }

    /// <summary>Hash of the content, lower case hexadecimal.</summary>
    public string Version => _file.Version;

    /// <summary>The number of places.</summary>
    public int Count => _places.Count;

    /// <summary>All places, ordered by id.</summary>
    public IEnumerable<Place> Places => Enumerable.Range(0, Count).Select(_places.Get);

    /// <summary>Opens a compiled file.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is no compiled gazetteer, is cut short, or of another format version.</exception>
    public static Gazetteer Open(string path) => new(new MappedGazetteer(path));

    /// <summary>The place with this id, or null.</summary>
    public Place? Find(string id)
    {
        var number = _places.NumberOf(id);
        return number < 0 ? null : _places.Get(number);
    }

    /// <summary>The place that contains this one by <see cref="Place.ParentId"/>, or null.</summary>
    public Place? ParentOf(Place place) => place.ParentId is { } id ? Find(id) : null;

    /// <summary>True if the place is the ancestor or below it, by parents.</summary>
    public bool IsWithin(Place place, string ancestorId)
    {
        var number = _places.NumberOf(place.Id);
        var ancestor = _places.NumberOf(ancestorId);
        // A damaged file could hold a circle of parents.
        for (var depth = 0; number >= 0 && ancestor >= 0 && depth < 16; depth++, number = _places.ParentOf(number))
        {
            if (number == ancestor) return true;
        }
        return false;
    }

    /// <summary>True if some stored name equals this one after folding. Allocates nothing.</summary>
    public bool HasName(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxFoldedLength];
        return _names.Contains(folded[..NameFolding.Fold(name, folded)]);
    }

    /// <summary>The places that a written name may mean, best spelling first, unranked otherwise; a place once.</summary>
    /// <param name="name">The name as written, in any script.</param>
    /// <param name="worst">The worst sort of match that is wanted.</param>
    public IReadOnlyList<GazetteerMatch> Lookup(string name, NameMatch worst = NameMatch.Fuzzy)
    {
        var folded = NameFolding.Fold(name);
        var matches = new List<GazetteerMatch>();
        var seen = new HashSet<uint>();
        _names.Find(folded, record =>
        {
            if (seen.Add(record.Place)) matches.Add(Match(record.Place, record.Text, NameMatch.Exact, 0, ["exact"]));
        });
        if (worst == NameMatch.Exact) return matches;
        // Edits are for names that nothing else explains.
        SpellingLookup.Find(_file, folded, matches.Count > 0 ? NameMatch.Rule : worst, (match, sort, why) =>
        {
            if (seen.Add(match.Place)) matches.Add(Match(match.Place, match.Text, sort, match.Cost * SpellingRules.Unit, why));
        });
        return matches;
    }

    private GazetteerMatch Match(uint place, uint text, NameMatch match, double cost, IReadOnlyList<string> why) =>
        new(_places.Get((int)place), _file.Text(text)!, match, cost, why);

    public void Dispose() => _file.Dispose();
}
