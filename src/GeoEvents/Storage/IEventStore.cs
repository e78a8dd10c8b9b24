using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>Keeps articles with their mentions and events. Appends or replaces whole articles, gets by id, streams all; it never filters.</summary>
public interface IEventStore : IAsyncDisposable
{
    /// <summary>Raised by every committed batch, also by another process.</summary>
    Task<long> GetDataVersionAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Stores a batch in one transaction with a savepoint an article: committed when this returns, nothing of it before.
    /// An article that fails leaves no trace and does not stop the others.
    /// </summary>
    /// <returns>One outcome an article, in the order given.</returns>
    Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, CancellationToken cancellation = default);

    /// <summary>All events in the order of their ids.</summary>
    IAsyncEnumerable<StoredEvent> StreamEventsAsync(CancellationToken cancellation = default);

    /// <summary>The events with these ids, in the order given; ids that do not exist are left out.</summary>
    Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>The article with its mentions, or null.</summary>
    Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default);

    /// <summary>All articles, without text and mentions, in the order of their keys.</summary>
    IAsyncEnumerable<Article> StreamArticlesAsync(CancellationToken cancellation = default);

    /// <summary>All sources that have articles, in the order of their ids.</summary>
    Task<IReadOnlyList<Source>> GetSourcesAsync(CancellationToken cancellation = default);

    /// <summary>All places that events or mentions refer to, in the order of their ids.</summary>
    IAsyncEnumerable<Place> StreamPlacesAsync(CancellationToken cancellation = default);

    /// <summary>Removes the articles of a source with all that comes from them, leaving tombstones.</summary>
    /// <returns>How many articles were removed.</returns>
    Task<int> RemoveSourceAsync(string sourceId, CancellationToken cancellation = default);
}
