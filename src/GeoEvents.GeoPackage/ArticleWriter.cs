using GeoEvents.GeoPackage.Tables;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Writes and removes articles with all that comes from them, inside a transaction that the caller has begun.</summary>
internal sealed class ArticleWriter(SqliteConnection connection) : IDisposable
{
    private readonly SourceTable _sources = new(connection);
    private readonly ArticleTable _articles = new(connection);
    private readonly MentionTable _mentions = new(connection);
    private readonly PlaceTable _places = new(connection);
    private readonly EventTable _events = new(connection);
    private readonly FootprintTable _footprints = new(connection);
    private readonly TombstoneTable _tombstones = new(connection);

    /// <param name="before">Of the batch so far: what needs no look.</param>
    /// <param name="changes">Of this article.</param>
    public WriteResult Write(Extraction read, WriteMode mode, long dataVersion, ArticleChanges before, ArticleChanges changes)
    {
        var key = read.Article.Key;
        var old = _articles.Version(key);
        if (Replacement.Of(mode, old, Replacement.NeedsEvents(mode, old, read) ? _events.Whole(key) : [], read) is not { } extraction) return WriteResult.Unchanged;
        if (old is not null) Remove(key, old.SourceId, dataVersion, changes);

        if (!before.KeptSources.TryGetValue(extraction.Article.Source.Id, out var source)) source = changes.KeptSources[extraction.Article.Source.Id] = _sources.Ensure(extraction.Article.Source);
        var article = extraction.Article with { Source = source };
        _articles.Insert(extraction, dataVersion);
        foreach (var place in extraction.ReferredPlaces())
        {
            if (before.CurrentPlaces.Contains(place.Id) || !changes.CurrentPlaces.Add(place.Id)) continue;
            _places.Ensure(place, extraction.GazetteerVersion, dataVersion, changes.Places);
        }
        for (var i = 0; i < extraction.Mentions.Count; i++) _mentions.Insert(key, i, extraction.Mentions[i]);
        foreach (var reported in extraction.Events)
        {
            _events.Insert(reported, article, dataVersion, changes.Events);
            for (var i = 0; i < reported.Places.Count; i++) _footprints.Insert(reported, i, article, changes.Footprints);
            _tombstones.Delete(reported.Id);
        }
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }

    /// <summary>Removes an article; the rows that come from it go by foreign key.</summary>
    private void Remove(string key, string sourceId, long dataVersion, ArticleChanges changes)
    {
        changes.LooseSources.Add(sourceId);
        changes.LoosePlaces.UnionWith(_mentions.PlaceIds(key));
        foreach (var (id, point) in _events.OfArticle(key))
        {
            _tombstones.Insert(id, dataVersion);
            if (point is not null) changes.Events.Removed(GeometryBlob.ReadEnvelope(point));
            foreach (var (placeId, geometry) in _footprints.OfEvent(id))
            {
                if (placeId is not null) changes.LoosePlaces.Add(placeId);
                if (geometry is not null) changes.Footprints.Removed(GeometryBlob.ReadEnvelope(geometry));
            }
        }
        _articles.Delete(key);
    }

    /// <returns>How many articles were removed.</returns>
    public int RemoveSource(string sourceId, long dataVersion, ArticleChanges changes)
    {
        var keys = _articles.Keys(sourceId);
        foreach (var key in keys) Remove(key, sourceId, dataVersion, changes);
        return keys.Count;
    }

    /// <returns>False where there is no such article.</returns>
    public bool RemoveArticle(string key, long dataVersion, ArticleChanges changes)
    {
        if (_articles.Version(key) is not { } kept) return false;
        Remove(key, kept.SourceId, dataVersion, changes);
        return true;
    }

    /// <summary>Removes sources and places that nothing refers to any more.</summary>
    public void RemoveLoose(ArticleChanges changes)
    {
        foreach (var id in changes.LooseSources) _sources.DeleteUnused(id);
        foreach (var id in changes.LoosePlaces) _places.DeleteUnused(id, changes.Places);
    }

    public void Dispose()
    {
        _sources.Dispose();
        _articles.Dispose();
        _mentions.Dispose();
        _places.Dispose();
        _events.Dispose();
        _footprints.Dispose();
        _tombstones.Dispose();
    }
}
