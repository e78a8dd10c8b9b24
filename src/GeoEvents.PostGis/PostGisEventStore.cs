using System.Data;
using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using GeoEvents.PostGis.Querying;
using GeoEvents.PostGis.Reading;
using GeoEvents.PostGis.Writing;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>The store of a team: a database of PostgreSQL with PostGIS. What failed for a moment is done again a few times.</summary>
public sealed class PostGisEventStore : IEventStore
{
    private readonly PostGisDatabase _database, _reading;
    private readonly Retry _retry;
    private readonly Retry _patient;
    private readonly Notifications _notifications;

    /// <summary>A server that is started anew is back within their half minute.</summary>
    private const int WritingAttempts = 8;

    /// <summary>As many questions at once as <c>geoevents.ensure_months</c> leaves locks for.</summary>
    private const int MostQuestions = 12;

    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(5), LagInterval = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _questions = new(MostQuestions);

    private PostGisEventStore(PostGisDatabase database, PostGisDatabase reading, Retry retry)
    {
        (_database, _reading, _retry) = (database, reading, retry);
        _patient = retry with { Attempts = WritingAttempts };
        _notifications = new Notifications(database.Source, retry.Time);
    }

    /// <summary>For people, without user and password.</summary>
    public string Name => _database.Name;

    public bool IsReadOnly => _database.IsReadOnly;

    /// <summary>Opens the database and brings its schema up to date.</summary>
    /// <param name="connectionString">As Npgsql takes it: "Host=…;Database=…;Username=…".</param>
    /// <param name="readFrom">Of a database that follows the other, from which all is read; null where there is none. What it does not hold yet is not there yet.</param>
    /// <exception cref="StorageException">The server cannot be reached after some attempts, refuses the user, has no PostGIS, is too old; the database is of a newer program or its schema was changed.</exception>
    public static async Task<PostGisEventStore> OpenAsync(string connectionString, TimeProvider? time = null, string? readFrom = null, CancellationToken cancellation = default)
    {
        var fiveTimes = new Retry(Attempts: 5, TimeSpan.FromMilliseconds(200), time ?? TimeProvider.System);
        var database = await PostGisDatabase.OpenAsync(connectionString, fiveTimes, cancellation);
        if (readFrom is null) return new PostGisEventStore(database, database, fiveTimes);
        try
        {
            return new PostGisEventStore(database, await PostGisDatabase.OpenAsync(readFrom, fiveTimes, cancellation), fiveTimes);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the database answers at this moment, to be disposed after a request. It waits while a dozen others are open.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public async Task<DatabaseIndex> OpenIndexAsync(CancellationToken cancellation = default)
    {
        await _questions.WaitAsync(cancellation);
        try
        {
            return await GuardReadingAsync(() => _retry.RunAsync(
                async () => await DatabaseIndex.OpenAsync(await _reading.Source.OpenConnectionAsync(cancellation), _reading.Name, () => _questions.Release(), cancellation), cancellation));
        }
        catch
        {
            _questions.Release();
            throw;
        }
    }

    public Task<long> GetDataVersionAsync(CancellationToken cancellation = default) => ReadAsync(reader => reader.DataVersionAsync(cancellation), cancellation);

    public Task<DataStamp?> GetDataStampAsync(CancellationToken cancellation = default) => ReadAsync(reader => reader.DataStampAsync(cancellation), cancellation);

    public Task<EventIndex> ReadIndexAsync(CancellationToken cancellation = default) => ReadAsync(reader => reader.IndexAsync(cancellation), cancellation);

    public Task<IndexChanges?> ReadChangesAsync(long since, CancellationToken cancellation = default) => ReadAsync(reader => reader.ChangesAsync(since, cancellation), cancellation);

    public Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadAsync(reader => reader.EventsAsync(ids, cancellation), cancellation);

    public IAsyncEnumerable<EventRow> StreamEventsAsync(bool withFootprints, CancellationToken cancellation = default) =>
        StreamAsync(reader => reader.EventsAsync(withFootprints, cancellation), cancellation);

    public Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default) => ReadAsync(reader => reader.ArticleAsync(key, cancellation), cancellation);

    public IAsyncEnumerable<Article> StreamArticlesAsync(string? after = null, CancellationToken cancellation = default) =>
        StreamAsync(reader => reader.ArticlesAsync(after, cancellation), cancellation);

    public Task<IReadOnlyList<StoredSource>> GetSourcesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<StoredSource>>(async reader => await reader.SourcesAsync(cancellation), cancellation);

    public IAsyncEnumerable<ArticleVersion> StreamVersionsAsync(string? after = null, CancellationToken cancellation = default) =>
        StreamAsync(reader => reader.VersionsAsync(after, cancellation), cancellation);

    public Task<IReadOnlyList<Extraction>> GetExtractionsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Extraction>>(async reader => await reader.ExtractionsAsync([.. keys], cancellation), cancellation);

    public IAsyncEnumerable<Extraction> StreamExtractionsAsync(CancellationToken cancellation = default) => StreamAsync(reader => reader.ExtractionsAsync(cancellation), cancellation);

    public Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellation = default) => _notifications.WaitAsync(atMost, cancellation);

    public IAsyncEnumerable<Place> StreamPlacesAsync(string? after = null, CancellationToken cancellation = default) => StreamAsync(reader => reader.PlacesAsync(after, cancellation), cancellation);

    public Task<Place?> GetPlaceAsync(string id, CancellationToken cancellation = default) => ReadAsync(reader => reader.PlaceAsync(id, cancellation), cancellation);

    public Task<IReadOnlyList<Place>> GetPlacesInAsync(BoundingBox box, CancellationToken cancellation = default) => ReadAsync(reader => reader.PlacesInAsync(box, cancellation), cancellation);

    public Task<IReadOnlyList<Place>> GetPlacesNearAsync(LonLat position, int count, CancellationToken cancellation = default) =>
        ReadAsync(reader => reader.PlacesNearAsync(position, count, cancellation), cancellation);

    public Task<IReadOnlyList<StoredDataset>> GetDatasetsAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<StoredDataset>>(async reader => await reader.DatasetsAsync(cancellation), cancellation);

    public IAsyncEnumerable<GazetteerEntry> StreamImportedPlacesAsync(string dataset, CancellationToken cancellation = default) =>
        StreamAsync(reader => reader.ImportedAsync(dataset, cancellation), cancellation);

    public Task<byte[]?> GetOverlayAsync(string dataset, string key, CancellationToken cancellation = default) => ReadAsync(reader => reader.OverlayAsync(dataset, key, cancellation), cancellation);

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, WriteMode mode = WriteMode.Ingest, CancellationToken cancellation = default) =>
        WriteAsync(connection => BatchWriter.WriteAsync(connection, batch, mode, cancellation), _patient, cancellation);

    public Task<int> RemoveSourcesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        WriteAsync(connection => BatchWriter.RemoveSourcesAsync(connection, [.. ids], cancellation), _retry, cancellation);

    public Task<int> RemoveArticlesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        WriteAsync(connection => BatchWriter.RemoveArticlesAsync(connection, [.. keys], cancellation), _retry, cancellation);

    // What is imported is read once: it cannot be done again.
    public Task<IReadOnlyList<WriteResult>> ImportPlacesAsync(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation = default) =>
        WriteAsync(connection => ImportWriter.ImportAsync(connection, imports, cancellation), _retry with { Attempts = 1 }, cancellation);

    public Task<int?> RemoveDatasetAsync(string name, CancellationToken cancellation = default) => WriteAsync(connection => ImportWriter.RemoveAsync(connection, name, cancellation), _retry, cancellation);

    /// <summary>Copies the gazetteer in full, without what was imported, into the database, for those who ask in SQL; does nothing where it is there already.</summary>
    /// <param name="progress">Told how many places were copied.</param>
    public Task<WriteResult> LoadGazetteerAsync(Gazetteer gazetteer, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        WriteAsync(connection => GazetteerCopy.RunAsync(connection, gazetteer, progress, cancellation), _retry, cancellation);

    public Task KeepOverlayAsync(string dataset, string key, byte[] overlay, CancellationToken cancellation = default) => WriteAsync(
        connection => connection.ExecuteAsync(
            """
            INSERT INTO geoevents.overlays (dataset, key, bytes) SELECT name, $2, $3 FROM geoevents.datasets WHERE name = $1
            ON CONFLICT (dataset) DO UPDATE SET key = excluded.key, bytes = excluded.bytes
            """, [dataset, key, overlay], cancellation), _retry, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _notifications.DisposeAsync();
        if (_reading != _database) await _reading.DisposeAsync();
        await _database.DisposeAsync();
        _questions.Dispose();
    }

    private Task<T> ReadAsync<T>(Func<StoreReader, Task<T>> read, CancellationToken cancellation) => GuardReadingAsync(() => _retry.RunAsync(async () =>
    {
        await using var reader = await BeginAsync(cancellation);
        return await read(reader);
    }, cancellation));

    private async IAsyncEnumerable<T> StreamAsync<T>(Func<StoreReader, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await GuardReadingAsync(() => _retry.RunAsync(() => BeginAsync(cancellation), cancellation));
        await using var rows = read(reader).GetAsyncEnumerator(cancellation);
        while (await GuardReadingAsync(async () => await rows.MoveNextAsync())) yield return rows.Current;
    }

    private async Task<StoreReader> BeginAsync(CancellationToken cancellation) => await StoreReader.BeginAsync(await _reading.Source.OpenConnectionAsync(cancellation), cancellation);

    private async Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> write, Retry retry, CancellationToken cancellation)
    {
        if (IsReadOnly) throw new StorageException($"{_database.Name} cannot be written: this user may only read it.");
        return await GuardAsync(() => retry.RunAsync(async () =>
        {
            await using var connection = await _database.Source.OpenConnectionAsync(cancellation);
            // One writer waits for the other, whatever the database's default is.
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            var result = await write(connection);
            await transaction.CommitAsync(cancellation);
            if (_reading != _database) await AwaitReadableAsync(connection, cancellation);
            return result;
        }, cancellation));
    }

    /// <summary>Gives the database that is read some time to follow: who wrote something should find it.</summary>
    private async Task AwaitReadableAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var written = (long)(await connection.ScalarAsync("SELECT data_version FROM geoevents.metadata", [], cancellation))!;
        for (var waited = TimeSpan.Zero; waited < LongestLag && await GetDataVersionAsync(cancellation) < written; waited += LagInterval) await Task.Delay(LagInterval, _retry.Time, cancellation);
    }

    private Task<T> GuardAsync<T>(Func<Task<T>> action) => ServerErrors.GuardAsync(_database.Name, action);

    private Task<T> GuardReadingAsync<T>(Func<Task<T>> action) => ServerErrors.GuardAsync(_reading.Name, action);
}
