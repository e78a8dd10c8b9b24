using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;

namespace GeoEvents.GeoPackage;

/// <summary>The embedded store: one GeoPackage file, which GDAL and QGIS open as it is.</summary>
public sealed class GeoPackageEventStore : IEventStore
{
    private GeoPackageEventStore(string path, bool created) => (Path, Created) = (path, created);

    /// <summary>The file, as a full path.</summary>
    public string Path { get; }

    /// <summary>True if it did not exist, or was empty, and was made by this call of <see cref="Open"/>.</summary>
    public bool Created { get; }

    /// <summary>Opens the file, or makes it. Its folder must exist.</summary>
    /// <param name="readOnly">Only look: the file must exist, and writing throws. A file that cannot be written is opened so anyway.</param>
    /// <exception cref="StorageException">No such folder; no database; the GeoPackage of another program, or of a newer version of this one.</exception>
    public static GeoPackageEventStore Open(string path, bool readOnly = false, TimeProvider? time = null) => throw new NotSupportedException();

    public Task<long> GetDataVersionAsync(CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<EventIndex> ReadIndexAsync(CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public IAsyncEnumerable<StoredEvent> StreamEventsAsync(CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public IAsyncEnumerable<Article> StreamArticlesAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<IReadOnlyList<StoredSource>> GetSourcesAsync(CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public IAsyncEnumerable<Place> StreamPlacesAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<Place?> GetPlaceAsync(string id, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public Task<int> RemoveSourceAsync(string sourceId, CancellationToken cancellation = default) => throw new NotSupportedException("Comes with the next commit.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
