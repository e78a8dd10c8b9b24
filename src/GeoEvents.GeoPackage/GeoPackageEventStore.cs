using System.Runtime.CompilerServices;
using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>The embedded store: one GeoPackage file, which GDAL and QGIS open as it is, also while it is written.</summary>
/// <remarks>SQLite has no asynchronous calls: tasks are complete when they are returned, except that writers wait for each other.</remarks>
public sealed class GeoPackageEventStore : IEventStore
{
    private readonly GeoPackageFile _file;
    private readonly StoreWriter? _writer;
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _writing = new(1);
    private readonly FileChanges _changes;
    private readonly TimeProvider _time;
    private bool _isDisposed;

    private GeoPackageEventStore(GeoPackageFile file, TimeProvider time)
    {
        _file = file;
        _time = time;
        _changes = new FileChanges(file);
        _writer = file.IsReadOnly ? null : new StoreWriter(file.Connect(), time);
    }

    /// <summary>The file, as a full path.</summary>
    public string Path => _file.Path;

    /// <summary>True if asked for, or if the file cannot be written.</summary>
    public bool IsReadOnly => _file.IsReadOnly;

    /// <summary>Opens the file, or makes it. Its folder must exist.</summary>
    /// <param name="awaitSamples">A file that is made by this call is to begin with samples: see <see cref="GetAwaitsSamplesAsync"/>.</param>
    /// <param name="readOnly">Only look: the file must exist, and writing throws. A file that cannot be written is opened so anyway.</param>
    /// <exception cref="StorageException">No such folder; no database; the GeoPackage of another program, or of a newer version of this one.</exception>
    public static GeoPackageEventStore Open(string path, bool readOnly = false, bool awaitSamples = false, TimeProvider? time = null)
    {
        var opened = GeoPackageFile.Open(path, readOnly, awaitSamples);
        return Guard(opened, () => new GeoPackageEventStore(opened, time ?? TimeProvider.System));
    }

    public Task<long> GetDataVersionAsync(CancellationToken cancellation = default) => Read(reader => reader.DataVersion(), cancellation);

    public Task<DataStamp?> GetDataStampAsync(CancellationToken cancellation = default) => Read(reader => reader.DataStamp(), cancellation);

    public Task<EventIndex> ReadIndexAsync(CancellationToken cancellation = default) => Read(reader =>
    {
        using var beside = new StoreReader(_file.Connect());
        return reader.Index(beside, cancellation);
    }, cancellation);

    public Task<IndexChanges?> ReadChangesAsync(long since, CancellationToken cancellation = default) => Read(reader => reader.Changes(since, cancellation), cancellation);

    public Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<StoredEvent>>(reader => reader.Events(ids, cancellation), cancellation);

    public IAsyncEnumerable<EventRow> StreamEventsAsync(bool withFootprints, CancellationToken cancellation = default) => Stream(reader => reader.Events(withFootprints), cancellation);

    public Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default) => Read(reader => reader.Article(key), cancellation);

    public Task<IReadOnlyList<StoredSource>> GetSourcesAsync(CancellationToken cancellation = default) =>
        Read<IReadOnlyList<StoredSource>>(reader => reader.Sources(), cancellation);

    public Task<Place?> GetPlaceAsync(string id, CancellationToken cancellation = default) => Read(reader => reader.Place(id), cancellation);

    public IAsyncEnumerable<Article> StreamArticlesAsync(string? after = null, CancellationToken cancellation = default) => Stream(reader => reader.Articles(after), cancellation);

    public IAsyncEnumerable<ArticleVersion> StreamVersionsAsync(string? after = null, CancellationToken cancellation = default) => Stream(reader => reader.Versions(after), cancellation);

    public Task<IReadOnlyList<Extraction>> GetExtractionsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<Extraction>>(reader => reader.Extractions(keys, cancellation), cancellation);

    public IAsyncEnumerable<Extraction> StreamExtractionsAsync(CancellationToken cancellation = default) => Stream(reader => reader.Extractions(), cancellation);

    public async Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellation = default)
    {
        var began = _time.GetTimestamp();
        while (!Guard(_file, _changes.Happened) && _time.GetElapsedTime(began) < atMost) await Task.Delay(WatchInterval < atMost ? WatchInterval : atMost, _time, cancellation);
    }

    public IAsyncEnumerable<Place> StreamPlacesAsync(string? after = null, CancellationToken cancellation = default) => Stream(reader => reader.Places(after), cancellation);

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, WriteMode mode = WriteMode.Ingest, CancellationToken cancellation = default) =>
        WriteAsync<IReadOnlyList<WriteOutcome>>(writer => writer.Write(batch, mode, cancellation), cancellation);

    public Task<int> RemoveSourcesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => WriteAsync(writer => writer.RemoveSources(ids), cancellation);

    public Task<int> RemoveArticlesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) => WriteAsync(writer => writer.RemoveArticles(keys), cancellation);

    public Task<IReadOnlyList<WriteResult>> ImportPlacesAsync(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation = default) =>
        WriteAsync<IReadOnlyList<WriteResult>>(writer => writer.Imports.Import(imports, cancellation), cancellation);

    public Task<IReadOnlyList<StoredDataset>> GetDatasetsAsync(CancellationToken cancellation = default) =>
        Read<IReadOnlyList<StoredDataset>>(reader => reader.Datasets(), cancellation);

    public IAsyncEnumerable<GazetteerEntry> StreamImportedPlacesAsync(string dataset, CancellationToken cancellation = default) =>
        Stream(reader => reader.ImportedPlaces(dataset), cancellation);

    public Task<int?> RemoveDatasetAsync(string name, CancellationToken cancellation = default) => WriteAsync(writer => writer.Imports.Remove(name), cancellation);

    public Task<byte[]?> GetOverlayAsync(string dataset, string key, CancellationToken cancellation = default) => Read(reader => reader.Overlay(dataset, key), cancellation);

    public Task KeepOverlayAsync(string dataset, string key, byte[] overlay, CancellationToken cancellation = default) =>
        WriteAsync<object?>(writer =>
        {
            writer.Imports.KeepOverlay(dataset, key, overlay);
            return null;
        }, cancellation);

    /// <summary>True from the making of a file that is to begin with samples until <see cref="EndAwaitingSamplesAsync"/>: also in another process, and after a crash of the first.</summary>
    public Task<bool> GetAwaitsSamplesAsync(CancellationToken cancellation = default) => Read(reader => reader.AwaitsSamples(), cancellation);

    /// <summary>The samples are all there, or no longer wanted.</summary>
    public Task EndAwaitingSamplesAsync(CancellationToken cancellation = default) => WriteAsync(writer => writer.EndAwaitingSamples(), cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await _writing.WaitAsync(); // until the batch that is being written is
        _writer?.Dispose();
        _changes.Dispose();
        _file.Close();
        _writing.Dispose();
    }

    private Task<T> Read<T>(Func<StoreReader, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Guard(_file, () =>
        {
            using var reader = new StoreReader(_file.Connect());
            return read(reader);
        }));
    }

    private async IAsyncEnumerable<T> Stream<T>(Func<StoreReader, IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = Guard(_file, () => new StoreReader(_file.Connect()));
        using var rows = Guard(_file, () => read(reader).GetEnumerator());
        while (Guard(_file, rows.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
        await Task.CompletedTask;
    }

    private async Task<T> WriteAsync<T>(Func<StoreWriter, T> write, CancellationToken cancellation)
    {
        if (_writer is null) throw new StorageException($"{Path} cannot be written: it is open for reading only.");
        await _writing.WaitAsync(cancellation);
        try
        {
            return Guard(_file, () => write(_writer));
        }
        finally
        {
            _writing.Release();
        }
    }

    private static T Guard<T>(GeoPackageFile file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is SqliteException or FormatException or JsonException or ArgumentException)
        {
            throw SqliteErrors.Exception(file.Path, e);
        }
    }
}
