using System.Diagnostics;
using System.Globalization;
using GeoEvents.PostGis;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>What SQL users, tile servers and QGIS see of events.</summary>
public sealed class EventsTileTests(PostGisServer server) : IAsyncLifetime
{
    // Saraqib and southern Idlib.
    private const string Tile = "9, 308, 201";

    private readonly PostGisTestDatabase _database = new(server);
    private PostGisEventStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = (PostGisEventStore)await _database.OpenAsync();
        await _store.WriteAsync([Make.Extraction(1), Make.Extraction(2)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("null", true)]
    [InlineData("""{"from": "", "kinds": null, "other": 1}""", true)]
    [InlineData("""{"from": "2020-03-01", "to": "2020-03-07", "sources": "enab-baladi,sana", "kinds": ["shelling"], "factuality": "asserted"}""", true)]
    [InlineData("""{"from": "2020-03-10"}""", false)]
    [InlineData("""{"to": "2020-03-05"}""", false)]
    [InlineData("""{"sources": "sana"}""", false)]
    [InlineData("""{"kinds": []}""", false)]
    [InlineData("""{"factuality": "planned,threatened"}""", false)]
    public async Task A_tile_has_the_points_and_footprints_that_the_parameters_ask_for(string parameters, bool some)
    {
        var layers = Layers((byte[])(await AskAsync($"SELECT geoevents.events_tile({Tile}, '{parameters}')"))!);

        layers.GetValueOrDefault("events").ShouldBe(some ? await CountAsync("SELECT count(*) FROM geoevents.events WHERE geom IS NOT NULL") : 0);
        layers.GetValueOrDefault("footprints").ShouldBe(some ? await CountAsync("SELECT count(*) FROM geoevents.event_places WHERE footprint IS NOT NULL") : 0);
    }

    [Fact]
    public async Task Of_a_wide_view_one_point_stands_for_all_events_of_a_cell_and_says_how_many_they_are()
    {
        var tile = (byte[])(await AskAsync("SELECT geoevents.events_tile(7, 77, 50)"))!;
        var file = Path.Combine(Directory.CreateTempSubdirectory("geoevents-tile-").FullName, "tile.mvt");
        await File.WriteAllBytesAsync(file, tile);

        var report = OgrInfo("-al", $"MVT:{file}", "events");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Layers(tile)["events"].ShouldBe(1);
        report.ShouldContain("count (Integer) = 2");
        report.ShouldContain("kind (String) = shelling");
        report.ShouldContain("date_start (String) = 2020-03-06");
        report.ShouldNotContain("  id (String)");
    }

    [Fact]
    public async Task A_footprint_no_larger_than_its_point_is_drawn_only_nearer()
    {
        var all = await CountAsync("SELECT count(*) FROM geoevents.event_places WHERE footprint IS NOT NULL");

        Layers((byte[])(await AskAsync($"SELECT geoevents.events_tile({Tile})"))!)["footprints"].ShouldBe(all);
        Layers((byte[])(await AskAsync("SELECT geoevents.events_tile(8, 154, 100)"))!)["footprints"].ShouldBe(all / 2);
    }

    [Fact]
    public async Task All_parameters_may_be_left_out() => Layers((byte[])(await AskAsync($"SELECT geoevents.events_tile({Tile})"))!).Keys.ShouldBe(["events", "footprints"]);

    [Theory]
    [InlineData("0, 0, 0")]
    [InlineData("1, 1, 0")]
    [InlineData("24, 10100000, 6640000")]
    [InlineData("8, 0, 0")]
    [InlineData("8, 255, 255")]
    public async Task Any_tile_of_the_world_can_be_asked_for(string tile) => (await AskAsync($"SELECT geoevents.events_tile({tile})")).ShouldBeOfType<byte[]>();

    [Theory]
    [InlineData("8, 256, 0", "{}", "There is no tile 8/256/0.")]
    [InlineData("25, 0, 0", "{}", "There is no tile 25/0/0.")]
    [InlineData(Tile, "[]", "query_params is an object")]
    [InlineData(Tile, """{"from": "yesterday"}""", "from is a day such as 2020-03-31, not 'yesterday'.")]
    [InlineData(Tile, """{"to": "2020-02-31"}""", "2020-02-31")]
    [InlineData(Tile, """{"from": "2020-03-02", "to": "2020-03-01"}""", "from (2020-03-02) is later than to (2020-03-01).")]
    [InlineData(Tile, """{"kinds": "shelling,x'\\\""}""", "There is no kind 'x'\\\"'")]
    [InlineData(Tile, """{"factuality": "sure"}""", "There is no factuality 'sure'")]
    public async Task Wrong_parameters_are_told_in_one_sentence(string tile, string parameters, string error) =>
        (await Should.ThrowAsync<PostgresException>(() => AskAsync($"SELECT geoevents.events_tile({tile}, '{parameters.Replace("'", "''", StringComparison.Ordinal)}')"))).MessageText.ShouldContain(error);

    [Fact]
    public async Task Tile_servers_see_a_function_layer()
    {
        // As pg_tileserv and Martin look for them.
        (await AskAsync(
            """
            SELECT count(*) FROM pg_proc p WHERE proname = 'events_tile' AND proargtypes[0:2] = ARRAY[23::oid, 23::oid, 23::oid] AND proargnames[1:3] = ARRAY['z', 'x', 'y']
              AND prorettype = 'bytea'::regtype AND oidvectortypes(proargtypes) = 'integer, integer, integer, json'
            """)).ShouldBe(1L);
        (await AskAsync("SELECT string_agg(l ->> 'id', ' ') FROM json_array_elements(obj_description('geoevents.events_tile'::regproc)::json -> 'vector_layers') l")).ShouldBe("events footprints");
    }

    [Theory]
    [InlineData("geoevents.reported_events", "Geometry: Point")]
    [InlineData("geoevents.reported_footprints", "Feature Count")]
    public void Views_open_in_QGIS(string view, string expected)
    {
        var report = OgrInfo("-so", Ogr(), view);

        report.ShouldContain(expected);
        report.ShouldContain("quote: String");
        report.ShouldContain("date_start: Date");
        report.ShouldContain("source: String");
    }

    [Fact]
    public async Task Everything_has_a_comment() => (await AskAsync(
        """
        SELECT coalesce(string_agg(what, ', '), '') FROM (
          SELECT c.relname || coalesce('.' || a.attname, '') AS what FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE c.relnamespace = 'geoevents'::regnamespace AND c.relkind IN ('r', 'v')
            AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
          UNION ALL
          SELECT p.proname || '()' FROM pg_proc p WHERE p.pronamespace = 'geoevents'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL) w
        """)).ShouldBe("");

    private Task<object?> AskAsync(string sql) => _database.AskAsync(sql);

    private async Task<int> CountAsync(string sql) => (int)(long)(await AskAsync(sql))!;

    private string Ogr()
    {
        var to = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        return string.Create(CultureInfo.InvariantCulture, $"PG:host={to.Host} port={to.Port} dbname={to.Database} user={to.Username} password={to.Password}");
    }

    private static string OgrInfo(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Result.ShouldBe("");
        return report;
    }

    /// <summary>How many features each layer of a vector tile has.</summary>
    private static Dictionary<string, int> Layers(ReadOnlySpan<byte> tile)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!tile.IsEmpty)
        {
            var (name, features) = ("", 0);
            for (var layer = Field(ref tile, out _); !layer.IsEmpty;)
            {
                var value = Field(ref layer, out var number);
                if (number == 1) name = System.Text.Encoding.UTF8.GetString(value);
                if (number == 2) features++;
            }
            layers.Add(name, features);
        }
        return layers;
    }

    // Protocol Buffers: a number of a field, and what it holds where that has a length.
    private static ReadOnlySpan<byte> Field(ref ReadOnlySpan<byte> bytes, out int number)
    {
        var key = Varint(ref bytes);
        number = (int)(key >> 3);
        var length = (int)Varint(ref bytes);
        if ((key & 7) == 0) return [];
        var value = bytes[..length];
        bytes = bytes[length..];
        return value;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
