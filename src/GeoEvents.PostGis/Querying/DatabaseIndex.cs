using System.Buffers;
using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.PostGis.Reading;
using GeoEvents.Querying;
using Npgsql;
using NpgsqlTypes;

namespace GeoEvents.PostGis.Querying;

/// <summary>
/// What the database itself answers, by its functions (<c>sql/007_questions.sql</c>): the same as <see cref="EventIndex"/>, without holding the events in memory.
/// Keeps a connection with the moment at which it was opened; for one caller at a time.
/// </summary>
public sealed class DatabaseIndex : IEventIndex, IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _database;
    private Action? _closed;

    private DatabaseIndex(NpgsqlConnection connection, string database, long dataVersion, IReadOnlyList<Source> sources) =>
        (_connection, _database, DataVersion, Sources) = (connection, database, dataVersion, sources);

    public long DataVersion { get; }

    /// <remarks>Counts them.</remarks>
    public int Count
    {
        get
        {
            using var command = new NpgsqlCommand("SELECT count(*)::integer FROM geoevents.event_keys", _connection);
            return GuardAsync(() => Task.FromResult((int)command.ExecuteScalar()!)).GetAwaiter().GetResult();
        }
    }

    public IReadOnlyList<Source> Sources { get; }

    /// <param name="connection">Becomes the index's own.</param>
    /// <param name="database">Its name in errors.</param>
    /// <param name="closed">Called once, when the index is disposed.</param>
    internal static async Task<DatabaseIndex> OpenAsync(NpgsqlConnection connection, string database, Action closed, CancellationToken cancellation)
    {
        var reader = await StoreReader.BeginAsync(connection, cancellation);
        try
        {
            var (version, sources) = await reader.VersionAndSourcesAsync(cancellation);
            return new DatabaseIndex(connection, database, version, sources) { _closed = closed };
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<EventCounts> CountEventsAsync(EventQuery query, CancellationToken cancellation = default)
    {
        var counts = await ListAsync(
            "SELECT * FROM geoevents.events_count($1)", [Json(ConditionsJson.Write(query))],
            row => new EventCounts(Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3), new LeftOutCounts(Number(row, 4), Number(row, 5))), cancellation);
        return counts[0];
    }

    public async ValueTask<EventPage> PageAsync(EventQuery query, CancellationToken cancellation = default)
    {
        var newest = query.Order is EventOrder.Newest;
        var rows = await ListAsync(
            "SELECT * FROM geoevents.events_page($1, $2, $3, $4, $5)",
            [Json(ConditionsJson.Write(query)), Parameter(newest), Text(query.After?.EventId), Day(query.After?.Day), Parameter(query.Limit + 1L)],
            row => (Id: row.GetString(0), Day: row.GetDay(1)), cancellation);
        var page = rows.Take(query.Limit).ToList();
        PageCursor? next = rows.Count <= query.Limit ? null : newest ? PageCursor.ByDay(page[^1].Id, page[^1].Day) : new PageCursor(page[^1].Id);
        return new EventPage(page.ConvertAll(row => row.Id), await CountEventsAsync(query, cancellation), next);
    }

    public async ValueTask<FootprintPage> FootprintPageAsync(EventQuery query, CancellationToken cancellation = default)
    {
        var rows = await ListAsync(
            "SELECT * FROM geoevents.footprints_page($1, $2, $3, $4)",
            [Json(ConditionsJson.Write(query)), Text(query.After?.EventId), new NpgsqlParameter { Value = (object?)query.After?.Ordinal ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }, Parameter(query.Limit + 1L)],
            row => new FootprintId(row.GetString(0), row.GetInt32(1)), cancellation);
        var page = rows.Take(query.Limit).ToList();
        return new FootprintPage(page, await CountEventsAsync(query, cancellation), rows.Count <= query.Limit ? null : new PageCursor(page[^1].EventId, page[^1].Ordinal));
    }

    public async ValueTask<Histogram> HistogramAsync(HistogramQuery query, CancellationToken cancellation = default)
    {
        var rows = await ListAsync(
            "SELECT * FROM geoevents.events_histogram($1, $2)", [Json(ConditionsJson.Write(query.Events)), Text(KebabCase.Of(query.Interval))],
            row => (Start: row.GetDay(0), Source: row.GetString(1), Count: Number(row, 2)), cancellation);
        var buckets = rows.Where(row => row.Start is not null).GroupBy(row => row.Start!.Value)
            .Select(bucket => new HistogramBucket(bucket.Key, bucket.Sum(row => row.Count), [.. bucket.Select(row => KeyValuePair.Create(row.Source, row.Count))]));
        return new Histogram(query.Interval, [.. buckets], rows.Where(row => row.Start is null).Sum(row => row.Count), rows.Sum(row => row.Count));
    }

    public async ValueTask<Facets> FacetsAsync(EventQuery query, CancellationToken cancellation = default)
    {
        var rows = await ListAsync(
            "SELECT * FROM geoevents.events_facets($1)", [Json(ConditionsJson.Write(query))], row => (Facet: row.GetString(0), Id: row.GetString(1), Count: Number(row, 2)), cancellation);
        var counts = rows.ToDictionary(row => (row.Facet, row.Id), row => row.Count);
        return new Facets(
            [.. Sources.Select(source => KeyValuePair.Create(source, counts.GetValueOrDefault(("source", source.Id))))],
            [.. EventKinds.Table.Where(info => counts.ContainsKey(("kind", info.Id))).Select(info => KeyValuePair.Create(info.Kind, counts[("kind", info.Id)]))],
            [.. Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, counts.GetValueOrDefault(("factuality", KebabCase.Of(value)))))],
            await CountEventsAsync(query, cancellation));
    }

    public async IAsyncEnumerable<string> MatchingIdsAsync(EventQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var command = Command("SELECT id FROM geoevents.events_page($1)", [Json(ConditionsJson.Write(query))]);
        await using var row = await GuardAsync(() => command.ExecuteReaderAsync(cancellation));
        while (await GuardAsync(() => row.ReadAsync(cancellation))) yield return row.GetString(0);
    }

    public async ValueTask WriteTileAsync(TileQuery query, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        var tile = await ListAsync(
            "SELECT geoevents.events_tile($1, $2, $3, $4)",
            [Parameter(query.Tile.Zoom), Parameter(query.Tile.Column), Parameter(query.Tile.Row), Json(ConditionsJson.Write(query.Events, query.Stacked))],
            row => row.GetFieldValue<byte[]>(0), cancellation);
        output.Write(tile[0]);
    }

    /// <summary>Ends the moment; the connection goes back to the pool, which rolls back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        Interlocked.Exchange(ref _closed, null)?.Invoke();
    }

    private Task<List<T>> ListAsync<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> map, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var command = Command(sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await row.ReadAsync(cancellation)) list.Add(map(row));
        return list;
    });

    private NpgsqlCommand Command(string sql, NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.AddRange(parameters);
        return command;
    }

    private Task<T> GuardAsync<T>(Func<Task<T>> action) => ServerErrors.GuardAsync(_database, action);

    private static int Number(NpgsqlDataReader row, int column) => checked((int)row.GetInt64(column));

    private static NpgsqlParameter Json(string json) => new() { Value = json, NpgsqlDbType = NpgsqlDbType.Json };

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Day(DateOnly? day) => new() { Value = (object?)day ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    private static NpgsqlParameter Parameter(object value) => new() { Value = value };
}
