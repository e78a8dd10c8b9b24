using System.Diagnostics;
using GeoEvents.Benchmarks.Events;
using GeoEvents.Geography;
using GeoEvents.Tests.Running;
using Npgsql;
using NpgsqlTypes;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>The same events in a narrow table of PostGIS with the indexes that serve it best, which is kinder to it than whole rows.</summary>
internal sealed class PostGisPeer : IAsyncDisposable
{
    private readonly PostgresCluster _cluster = new(false, "shared_buffers=2GB", "maintenance_work_mem=1GB", "work_mem=256MB", "max_wal_size=8GB", "jit=off");
    private NpgsqlConnection _connection = null!;

    /// <summary>Seconds that the indexes took.</summary>
    public double IndexSeconds { get; private set; }

    public static async Task<PostGisPeer> OfAsync(int events)
    {
        var peer = new PostGisPeer();
        peer._connection = new NpgsqlConnection(peer._cluster.ConnectionString("postgres") + ";Command Timeout=0");
        await peer._connection.OpenAsync();
        await peer.RunAsync("CREATE EXTENSION postgis; CREATE UNLOGGED TABLE e (id bigint, source int, kind smallint, factuality smallint, date_start date, date_end date, where_precision smallint, lon float8, lat float8)");
        var generator = new EventGenerator();
        await using (var copy = await peer._connection.BeginBinaryImportAsync("COPY e FROM STDIN (FORMAT binary)"))
        {
            for (var i = 0; i < events; i++)
            {
                var next = generator.Next();
                await copy.StartRowAsync();
                await copy.WriteAsync((long)next.Key, NpgsqlDbType.Bigint);
                await copy.WriteAsync(next.Source, NpgsqlDbType.Integer);
                await copy.WriteAsync((short)next.Kind, NpgsqlDbType.Smallint);
                await copy.WriteAsync((short)next.Factuality, NpgsqlDbType.Smallint);
                await copy.WriteAsync(next.Start, NpgsqlDbType.Date);
                await copy.WriteAsync(next.End, NpgsqlDbType.Date);
                await copy.WriteAsync((short)next.WherePrecision, NpgsqlDbType.Smallint);
                await copy.WriteAsync(next.Point.Lon, NpgsqlDbType.Double);
                await copy.WriteAsync(next.Point.Lat, NpgsqlDbType.Double);
            }
            await copy.CompleteAsync();
        }
        await peer.RunAsync("CREATE UNLOGGED TABLE events AS SELECT id, source, kind, factuality, date_start, date_end, where_precision, ST_Point(lon, lat, 4326)::geometry(Point, 4326) AS geom FROM e; DROP TABLE e");
        var began = Stopwatch.GetTimestamp();
        await peer.RunAsync("CREATE INDEX ON events USING gist (geom); CREATE INDEX ON events (date_start); CREATE INDEX ON events (source, date_start)");
        peer.IndexSeconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await peer.RunAsync("VACUUM ANALYZE events");
        return peer;
    }

    /// <summary>The tile in cells, each with its events by source.</summary>
    public Task CellsAsync(TileId tile, DateOnly from, DateOnly to, int[] sources) => RunAsync(
        $"""
        SELECT ST_AsMVT(t, 'events', 4096, 'geom') FROM (
          SELECT ST_AsMVTGeom(ST_Transform(ST_Point(sum(lon) / sum(n), sum(lat) / sum(n), 4326), 3857), ST_TileEnvelope($1, $2, $3), 4096, 64) AS geom, sum(n) AS count, string_agg(source || ':' || n, ' ') AS sources
          FROM (
            SELECT floor((ST_X(geom) + 180) / 360 * (16 << $1)) AS cx, floor((1 - asinh(tan(radians(ST_Y(geom)))) / pi()) / 2 * (16 << $1)) AS cy, where_precision <= 2 AS exact, source,
              count(*) AS n, sum(ST_X(geom)) AS lon, sum(ST_Y(geom)) AS lat
            FROM events WHERE {Condition} GROUP BY 1, 2, 3, 4) c
          GROUP BY cx, cy, exact) t
        """, tile, from, to, sources);

    /// <summary>The tile with every event.</summary>
    public Task RawAsync(TileId tile, DateOnly from, DateOnly to, int[] sources) => RunAsync(
        $"""
        SELECT ST_AsMVT(t, 'events', 4096, 'geom') FROM (
          SELECT ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($1, $2, $3), 4096, 64) AS geom, id, source, kind, date_start::text FROM events WHERE {Condition}) t
        """, tile, from, to, sources);

    public async Task HistogramAsync(BoundingBox box)
    {
        await using var command = new NpgsqlCommand(
            "SELECT date_trunc('month', date_start), source, count(*) FROM events WHERE geom && ST_MakeEnvelope($1, $2, $3, $4, 4326) GROUP BY 1, 2", _connection);
        foreach (var side in (ReadOnlySpan<double>)[box.West, box.South, box.East, box.North]) command.Parameters.Add(new NpgsqlParameter { Value = side });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) { }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _cluster.Dispose();
    }

    private const string Condition = "geom && ST_Transform(ST_TileEnvelope($1, $2, $3), 4326) AND date_start <= $5 AND date_end >= $4 AND source = ANY ($6)";

    private async Task RunAsync(string sql, TileId tile, DateOnly from, DateOnly to, int[] sources)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        foreach (var value in (object[])[tile.Zoom, tile.Column, tile.Row, from, to, sources]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteScalarAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
