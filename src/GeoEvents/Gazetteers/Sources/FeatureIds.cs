namespace GeoEvents.Gazetteers.Sources;

/// <summary>Gives the features of a dataset ids: their own, else one of their name, which the second of a name has with a number.</summary>
internal sealed class FeatureIds(string dataset)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public string Of(string? own, string name)
    {
        if (own is not null && PlaceSlug.OfId(own) is { Length: > 0 } id) return $"{dataset}:{id}";
        var slug = PlaceSlug.Of(name) is { Length: > 0 } letters ? letters : "place";
        var number = 1;
        var unique = slug;
        while (!_given.Add(unique)) unique = $"{slug}-{++number}";
        return $"{dataset}:{unique}";
    }
}
