namespace GeoEvents.Gazetteers.Sources;

/// <summary>Gives the features of a dataset ids: their own, else one of their name, which the second of a name has with a number.</summary>
internal sealed class FeatureIds(string dataset)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byOwn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    /// <summary>Equal ids of the file give equal ids, others never the same.</summary>
    public string Of(string? own, string name) => $"{dataset}:{(own is null ? null : OfOwn(own)) ?? OfName(name)}";

    private string? OfOwn(string own)
    {
        if (_byOwn.TryGetValue(own, out var known)) return known;
        var id = PlaceSlug.OfId(own);
        if (id.Length == 0) return null;
        // URIs of two authorities may end alike.
        if (!_given.Add(id)) _given.Add(id = PlaceSlug.OfWholeId(own));
        _byOwn.Add(own, id);
        return id;
    }

    private string OfName(string name)
    {
        var slug = PlaceSlug.Of(name) is { Length: > 0 } letters ? letters : "place";
        if (_given.Add(slug)) return slug;
        var number = _lastNumbers.GetValueOrDefault(slug, 1);
        string unique;
        do unique = $"{slug}-{++number}";
        while (!_given.Add(unique));
        _lastNumbers[slug] = number;
        return unique;
    }
}
