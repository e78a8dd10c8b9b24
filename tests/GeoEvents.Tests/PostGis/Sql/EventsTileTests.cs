using System.Diagnostics;
using System.Globalization;
using GeoEvents.Events;
using GeoEvents.PostGis;
using GeoEvents.Tests.Formats.VectorTiles;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>What SQL users, tile servers and QGIS see of events.</summary>
public sealed class EventsTileTests(PostGisServer server) : IAsyncLifetime
{
    // Saraqib and southern Idlib.
    private const string Tile = "6, 38, 25";

    private readonly PostGisTestDatabase _database = new(server);
    private PostGisEventStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = (PostGisEventStore)await _database.OpenAsync();
        var district = Make.Event(99, Make.InSouthernIdlib) with { Factuality = Factuality.Planned };
        await _store.WriteAsync([Make.Extraction(1), Make.Extraction(2), Make.Extraction(Make.Article(3), district)]);
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
    [InlineData("""{"from": "2020-03-01", "to": "2020-03-07", "sources": "enab-baladi,sana", "kinds": ["shelling"], "factuality": "asserted"}""", true, 2, 0)]
    [InlineData("""{"wherePrecision": [3, 4], "bbox": "36,35,37,36"}""", true, 1)]
    [InlineData("""{"bbox": [170, -90, -170, 90]}""", false)]
    [InlineData("""{"undated": "only"}""", false)]
    [InlineData("""{"unlocated": "only"}""", false)]
    [InlineData("""{"from": "2020-03-10"}""", false)]
    [InlineData("""{"to": "2020-03-05"}""", false)]
    [InlineData("""{"sources": "sana"}""", false)]
    [InlineData("""{"kinds": []}""", false)]
    [InlineData("""{"factuality": "planned,threatened"}""", true, 1)]
    [InlineData("""{"factuality": "threatened"}""", false)]
    public async Task A_tile_has_the_points_and_footprints_that_the_parameters_ask_for(string parameters, bool some, int events = 3, int outlines = 1)
    {
        var layers = Layers(await AskAsync($"SELECT geoevents.events_tile({Tile}, '{parameters}')"));

        Count(layers, "events").ShouldBe(some ? events : 0);
        Count(layers, "footprints").ShouldBe(some ? outlines : 0);
        Count(layers, "labels").ShouldBe(some ? outlines : 0);
    }

    [Fact]
    public async Task A_single_event_says_what_it_is() =>
        (await TextsAsync($"SELECT geoevents.events_tile({Tile}, '{{\"wherePrecision\": \"1\"}}')", "events")).ShouldBe(
        [
            "date=2020-03-06/2020-03-09 factuality=asserted id=0000000000000010 kind=shelling source=enab-baladi wherePrecision=1",
            "date=2020-03-06/2020-03-09 factuality=asserted id=0000000000000020 kind=shelling source=enab-baladi wherePrecision=1",
        ]);

    [Fact]
    public async Task Stacked_events_are_told_together_exact_ones_and_others_apart()
    {
        (await TextsAsync("SELECT geoevents.events_tile(6, 38, 25, '{\"stacked\": true}')", "events")).ShouldBe(
        [
            "bbox=36.803,35.866,36.803,35.866 count=2 exact=True hypothetical=0 sources=enab-baladi:2:0",
            "count=1 end=2020-03-09 exact=False factuality=planned id=0000000000000063 kind=shelling source=enab-baladi start=2020-03-06 wherePrecision=4",
        ]);
    }

    [Fact]
    public async Task An_outline_is_drawn_once_where_it_is_large_enough_with_a_label_in_the_tile_of_its_point()
    {
        (await TextsAsync("SELECT geoevents.events_tile(6, 38, 25)", "footprints")).ShouldBe(
            ["count=1 hypothetical=1 lat=35.3 lon=36.55 place=Idlib Governorate radiusKm=40 source=enab-baladi text=southern Idlib wherePrecision=4"]);
        (await TextsAsync("SELECT geoevents.events_tile(6, 38, 25)", "labels")).ShouldBe(["count=1 lat=35.3 lon=36.55 place=Idlib Governorate wherePrecision=4"]);
        // 40 km are less than 4 pixels of the world, and the outline reaches into a tile that its point does not lie in.
        (await TextsAsync("SELECT geoevents.events_tile(0, 0, 0)", "footprints")).ShouldBeEmpty();
        (await TextsAsync("SELECT geoevents.events_tile(7, 77, 50)", "footprints")).ShouldHaveSingleItem();
        (await TextsAsync("SELECT geoevents.events_tile(7, 77, 50)", "labels")).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_parameters_may_be_left_out() => Layers(await AskAsync($"SELECT geoevents.events_tile({Tile})")).Keys.ShouldBe(["events", "footprints", "labels"]);

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
    [InlineData(Tile, """{"bbox": "1,2,3"}""", "bbox is west,south,east,north in degrees, not '1,2,3'.")]
    [InlineData(Tile, """{"bbox": "1,2,3,1e999"}""", "bbox is west,south,east,north in degrees, not '1,2,3,1e999'.")]
    [InlineData(Tile, """{"bbox": "0,0,NaN,1"}""", "bbox is west,south,east,north in degrees, not '0,0,NaN,1'.")]
    [InlineData(Tile, """{"undated": "yes"}""", "undated is include or only, not 'yes'.")]
    [InlineData(Tile, """{"unlocated": "yes"}""", "unlocated is only, or left out, not 'yes'.")]
    [InlineData(Tile, """{"wherePrecision": "1,8"}""", "wherePrecision is some of 1 to 7, not '8'.")]
    [InlineData(Tile, """{"stacked": "maybe"}""", "stacked is true or false, not 'maybe'.")]
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
        (await AskAsync("SELECT string_agg(l ->> 'id', ' ') FROM json_array_elements(obj_description('geoevents.events_tile'::regproc)::json -> 'vector_layers') l")).ShouldBe("events footprints labels");
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
          WHERE c.relnamespace = 'geoevents'::regnamespace AND c.relkind IN ('r', 'p', 'v')
            AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
          UNION ALL
          SELECT p.proname || '()' FROM pg_proc p WHERE p.pronamespace = 'geoevents'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL) w
        """)).ShouldBe("");

    private async Task<List<string>> TextsAsync(string sql, string layer) =>
        [.. (Layers(await AskAsync(sql)).GetValueOrDefault(layer) ?? []).Select(feature => string.Join(' ', feature.Properties.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")))).Order(StringComparer.Ordinal)];

    private Task<object?> AskAsync(string sql) => _database.AskAsync(sql);

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

    private static IReadOnlyDictionary<string, IReadOnlyList<DecodedTile.Feature>> Layers(object? tile) => DecodedTile.Read((byte[])tile!);

    private static int Count(IReadOnlyDictionary<string, IReadOnlyList<DecodedTile.Feature>> layers, string layer) => layers.TryGetValue(layer, out var features) ? features.Count : 0;
}
