using GeoEvents.Articles;

namespace GeoEvents.GeoPackage;

/// <summary>What the writing of one article, or of a whole batch, did to the layers, and which rows may be without use since.</summary>
internal sealed class ArticleChanges
{
    public LayerChanges Events { get; } = new();

    public LayerChanges Footprints { get; } = new();

    public LayerChanges Places { get; } = new();

    /// <summary>Ids of sources that lost an article.</summary>
    public HashSet<string> LooseSources { get; } = [];

    /// <summary>Ids of places that lost a reference.</summary>
    public HashSet<string> LoosePlaces { get; } = [];

    /// <summary>Ids of places that are known to be kept in their present version.</summary>
    public HashSet<string> CurrentPlaces { get; } = [];

    /// <summary>Sources that are known to be there, as they are kept, by their ids.</summary>
    public Dictionary<string, Source> KeptSources { get; } = [];

    public void Include(ArticleChanges other)
    {
        Events.Include(other.Events);
        Footprints.Include(other.Footprints);
        Places.Include(other.Places);
        LooseSources.UnionWith(other.LooseSources);
        LoosePlaces.UnionWith(other.LoosePlaces);
        CurrentPlaces.UnionWith(other.CurrentPlaces);
        foreach (var (id, source) in other.KeptSources) KeptSources[id] = source;
    }
}
