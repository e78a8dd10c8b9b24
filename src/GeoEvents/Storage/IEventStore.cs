using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>
/// Keeps articles with their mentions and events. Appends or replaces whole articles, gets by id, streams all; it never filters, but finds places by where they are.
/// Safe for calls from several threads at once. Every member throws <see cref="StorageException"/> where the store cannot be read or written.
/// </summary>
public interface IEventStore : IAsyncDisposable
{
    /// <summary>True if it can only be read: writing and removing throw.</summary>
    bool IsReadOnly { get; }

    /// <summary>Raised by every committed batch that changed something, also by another process. Cheap enough to ask every second.</summary>
    Task<long> GetDataVersionAsync(CancellationToken cancellation = default);

    /// <summary>What tells the data of this moment from all others; null where the store does not know.</summary>
    Task<DataStamp?> GetDataStampAsync(CancellationToken cancellation = default) => Task.FromResult<DataStamp?>(null);

    /// <summary>
    /// Stores a batch in one transaction with a savepoint an article: committed when this returns, nothing of it before.
    /// An article that fails leaves no trace and does not stop the others. What is written of an article that is there already, <see cref="Replacement"/> tells.
    /// </summary>
    /// <returns>One outcome an article, in the order given.</returns>
    Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, WriteMode mode = WriteMode.Ingest, CancellationToken cancellation = default);

    /// <summary>The index of all events, of one moment.</summary>
    Task<EventIndex> ReadIndexAsync(CancellationToken cancellation = default);

    /// <summary>What happened to the events since a data version, as of one moment; null where the store is of an earlier version: then it is another store.</summary>
    Task<IndexChanges?> ReadChangesAsync(long since, CancellationToken cancellation = default);

    /// <summary>The events with these ids, in the order given; ids that do not exist are left out.</summary>
    Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>All events in the order of their ids, as of one moment, without objects for each: what is yielded is the same row every time, and holds until the next is asked for.</summary>
    /// <param name="withFootprints">With the lines and areas of places.</param>
    IAsyncEnumerable<EventRow> StreamEventsAsync(bool withFootprints, CancellationToken cancellation = default);

    /// <summary>The article with its mentions, or null.</summary>
    Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default);

    /// <summary>Articles with empty text and without mentions, in the order of their keys.</summary>
    /// <param name="after">Only those behind this key; null for all.</param>
    IAsyncEnumerable<Article> StreamArticlesAsync(string? after = null, CancellationToken cancellation = default);

    /// <summary>Which reading is kept of each article, in the order of their keys.</summary>
    /// <param name="after">Only those behind this key; null for all.</param>
    IAsyncEnumerable<ArticleVersion> StreamVersionsAsync(string? after = null, CancellationToken cancellation = default);

    /// <summary>The articles with these keys, with all that was read in them, in the order given; keys that do not exist are left out.</summary>
    Task<IReadOnlyList<Extraction>> GetExtractionsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default);

    /// <summary>All articles with all that was read in them, in the order of their keys: what <see cref="WriteAsync"/> takes.</summary>
    IAsyncEnumerable<Extraction> StreamExtractionsAsync(CancellationToken cancellation = default);

    /// <summary>Waits until someone, also in another process, has committed something since the call before, but no longer than the time given. It may return early for nothing.</summary>
    Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellation = default);

    /// <summary>All sources that have articles, in the order of their ids.</summary>
    Task<IReadOnlyList<StoredSource>> GetSourcesAsync(CancellationToken cancellation = default);

    /// <summary>Places that events or mentions refer to, in the order of their ids.</summary>
    /// <param name="after">Only those behind this id; null for all.</param>
    IAsyncEnumerable<Place> StreamPlacesAsync(string? after = null, CancellationToken cancellation = default);

    /// <summary>The place with this id, or null where nothing refers to it.</summary>
    Task<Place?> GetPlaceAsync(string id, CancellationToken cancellation = default);

    /// <summary>Of the places that events or mentions refer to those whose line or area, else point, touches the box, in the order of their ids.</summary>
    async Task<IReadOnlyList<Place>> GetPlacesInAsync(BoundingBox box, CancellationToken cancellation = default) =>
        await StreamPlacesAsync(cancellation: cancellation).Where(place => place.Touches(box)).ToListAsync(cancellation);

    /// <summary>Of the places that events or mentions refer to the nearest, the nearest first.</summary>
    /// <param name="count">How many at most.</param>
    async Task<IReadOnlyList<Place>> GetPlacesNearAsync(LonLat position, int count, CancellationToken cancellation = default) =>
        (await StreamPlacesAsync(cancellation: cancellation).ToListAsync(cancellation)).NearestTo(position, count);

    /// <summary>Removes the articles of these sources with all that comes from them in one transaction, leaving tombstones.</summary>
    /// <returns>How many articles were removed.</returns>
    Task<int> RemoveSourcesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Removes the articles with these keys with all that comes from them in one transaction, leaving tombstones; keys that do not exist are left out.</summary>
    /// <returns>How many articles were removed.</returns>
    Task<int> RemoveArticlesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default);

    /// <summary>
    /// Imports datasets of places in one transaction: each takes the place of what the store has of it. Entries are read to their end before
    /// anything is changed, and without keeping other writers waiting; where reading them throws, nothing is stored.
    /// </summary>
    /// <returns>Whether each was added, replaced or unchanged, in the order given.</returns>
    Task<IReadOnlyList<WriteResult>> ImportPlacesAsync(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation = default);

    /// <summary>The datasets of imported places, in the order of their names. Cheap enough to ask every second.</summary>
    Task<IReadOnlyList<StoredDataset>> GetDatasetsAsync(CancellationToken cancellation = default);

    /// <summary>The imported places of a dataset with all their names, in the order of the import.</summary>
    IAsyncEnumerable<GazetteerEntry> StreamImportedPlacesAsync(string dataset, CancellationToken cancellation = default);

    /// <summary>Removes a dataset of imported places in one transaction.</summary>
    /// <returns>How many places were removed; null where there is no such dataset.</returns>
    Task<int?> RemoveDatasetAsync(string name, CancellationToken cancellation = default);

    /// <summary>What was kept of the compiling of a dataset; null where it was not, or under another key.</summary>
    Task<byte[]?> GetOverlayAsync(string dataset, string key, CancellationToken cancellation = default);

    /// <summary>Keeps what was compiled of a dataset until it is replaced or removed. No change of the data: their version stays.</summary>
    /// <param name="key">Of all that it was compiled from.</param>
    Task KeepOverlayAsync(string dataset, string key, byte[] overlay, CancellationToken cancellation = default);
}
