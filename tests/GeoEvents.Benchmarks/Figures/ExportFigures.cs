using System.Diagnostics;
using System.Globalization;
using GeoEvents.GeoPackage;
using GeoEvents.PostGis;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>All events of a filled GeoPackage as GeoJSON over HTTP, from it and from PostGIS with as many, against psql, which has the database make the features, and ogr2ogr.</summary>
internal static class ExportFigures
{
    private const int Runs = 3;

    /// <summary>The same properties by the means of PostGIS, which knows nothing of rounding confidence or of the order of ids.</summary>
    private const string Features =
        """
        COPY (SELECT ST_AsGeoJSON(f.*, 'geom', 6) FROM (
          SELECT e.geom, e.id, e.kind, k.label AS "kindLabel", e.factuality, e.date_start AS start, e.date_end AS end, e.edtf, e.date_precision AS "datePrecision",
            e.source_id AS source, s.name AS "sourceName", e.article_key AS article, a.title, a.url, a.published, e.quote, e.quote_start AS "quoteStart", e.quote_end AS "quoteEnd",
            e.further_quotes AS "furtherQuotes", e.confidence, p.place, p."placeId", e.where_precision AS "wherePrecision", e.radius_km AS "radiusKm", p.places, to_json(e.actors) AS actors,
            e.deaths_low AS "deathsLow", e.deaths_best AS "deathsBest", e.deaths_high AS "deathsHigh", e.injured_low AS "injuredLow", e.injured_best AS "injuredBest", e.injured_high AS "injuredHigh"
          FROM geoevents.events e
          JOIN geoevents.event_kinds k ON k.id = e.kind JOIN geoevents.sources s ON s.id = e.source_id JOIN geoevents.articles a ON a.key = e.article_key
          LEFT JOIN (
            SELECT article_key, event_id, (array_agg(place_name ORDER BY ordinal))[1] AS place, (array_agg(place_id ORDER BY ordinal))[1] AS "placeId",
              json_agg(json_build_object('text', text, 'id', place_id, 'name', place_name, 'kind', place_kind, 'lon', lon, 'lat', lat, 'wherePrecision', where_precision, 'radiusKm', radius_km,
                'confidence', confidence) ORDER BY ordinal) AS places
            FROM geoevents.event_places GROUP BY article_key, event_id) p ON p.article_key = e.article_key AND p.event_id = e.id) f) TO STDOUT
        """;

    public static async Task RunAsync(string gazetteer, string file)
    {
        using var cluster = new PostgresCluster(false, "shared_buffers=2GB", "maintenance_work_mem=1GB", "work_mem=256MB", "max_wal_size=8GB", "jit=off");
        var server = cluster.ConnectionString("postgres");
        int events;
        await using (var store = GeoPackageEventStore.Open(file, readOnly: true)) events = (await store.ReadIndexAsync()).Count;
        await using (var store = await PostGisEventStore.OpenAsync(server)) await FilledDatabase.FillAsync(store, events);
        await using (var connection = new NpgsqlConnection(server))
        {
            await connection.OpenAsync();
            await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
            await analyze.ExecuteNonQueryAsync();
        }

        var table = new MarkdownTable(FormattableString.Invariant($"Export of {events:N0} events, the best of {Runs}"), "what", "seconds", "MB", "of psql", "memory of the server grew by");
        var psql = new NpgsqlConnectionStringBuilder(server);
        var peer = Best(() => Output("psql", ["-X", "-q", "-c", Features], ("PGHOST", psql.Host!), ("PGPORT", $"{psql.Port}"), ("PGUSER", psql.Username!), ("PGPASSWORD", psql.Password!), ("PGDATABASE", psql.Database!)));
        Row("psql, COPY of ST_AsGeoJSON", peer);
        Row("ogr2ogr, the layer of events of the file", Best(() => Output("ogr2ogr", ["-f", "GeoJSON", "/vsistdout/", file, "events"])));
        foreach (var (name, database) in ((string, string)[])[("GeoPackage over HTTP", file), ("PostGIS over HTTP", server)])
        {
            using var program = new ServedProgram(gazetteer, database);
            await program.UntilAnsweredAsync("/collections/events/items?limit=1");
            var before = program.PeakMemory;
            Row(name, Best(() => Download(program.Client)), $"{(program.PeakMemory - before) / 1e6:0} MB");
        }

        void Row(string what, (double Seconds, long Bytes) took, string memory = "") =>
            table.Row(what, took.Seconds.ToString("0.0", CultureInfo.InvariantCulture), FormattableString.Invariant($"{took.Bytes / 1e6:0}"), FormattableString.Invariant($"{took.Seconds / peer.Seconds:0.00}"), memory);
    }

    private static (double Seconds, long Bytes) Best(Func<long> run) => Enumerable.Range(0, Runs).Select(_ =>
    {
        var began = Stopwatch.GetTimestamp();
        var bytes = run();
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, bytes);
    }).Min();

    private static long Download(HttpClient client)
    {
        using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, "/collections/events/export"), HttpCompletionOption.ResponseHeadersRead);
        using var stream = answer.EnsureSuccessStatusCode().Content.ReadAsStream();
        return LengthOf(stream);
    }

    private static long Output(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var bytes = LengthOf(process.StandardOutput.BaseStream);
        process.WaitForExit();
        return process.ExitCode == 0 ? bytes : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static long LengthOf(Stream stream)
    {
        var (buffer, sum) = (new byte[1 << 18], 0L);
        while (stream.Read(buffer) is var read and > 0) sum += read;
        return sum;
    }
}
