using System.Net;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Formats.VectorTiles;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Live;

/// <summary>A server whose database answers, beside one with an index in memory.</summary>
public sealed class DatabaseIndexTests(PostGisServer postgis) : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private string _name = "";

    public async ValueTask InitializeAsync() => _name = await postgis.CreateStoreAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await postgis.DropAsync(_name);
    }

    private string Database => postgis.Cluster.ConnectionString(_name);

    [Fact]
    public async Task It_answers_as_the_index_in_memory_does()
    {
        Report.WriteMany(_folder.File("articles"), 60);
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", Database)).ShouldSucceed();
        await using var memory = await RunningServer.StartAsync("--db", Database);
        await using var database = await RunningServer.StartAsync("--db", Database, "--index", "database");

        foreach (var filter in (string[])["", "bbox=36,35,36.7,36", "datetime=2019-06-01/2020-03-31&source=wire-a", "undated=only", "kind=shelling&wherePrecision=1,2", "factuality=negated", "bbox=170,-90,-170,90&datetime=../2020-01-01"])
        {
            foreach (var path in (string[])["/collections/events/items?limit=7&", "/collections/events/items?sortby=-start&limit=7&", "/collections/footprints/items?limit=7&",
                "/collections/events/histogram?interval=week&", "/collections/events/facets?", "/collections/events/export?", "/collections/footprints/export?"])
                (await TextAsync(database, path + filter)).ShouldBe(await TextAsync(memory, path + filter), path + filter);
            foreach (var tile in (string[])["0/0/0", "6/25/38", "8/100/154"])
                (await EventsAsync(database, tile, filter)).ShouldBe(await EventsAsync(memory, tile, filter), $"{tile}?{filter}");
        }
        (await database.GetAsync("/settings")).GetProperty("dataVersion").GetInt64().ShouldBe((await memory.GetAsync("/settings")).GetProperty("dataVersion").GetInt64());
    }

    [Fact]
    public async Task It_knows_at_once_what_was_committed_and_says_when_its_database_is_away()
    {
        using var cluster = new PostgresCluster();
        var address = cluster.ConnectionString("postgres");
        await using var server = await RunningServer.StartAsync("--db", address, "--index", "database");
        (await server.GetAsync("/collections/events/facets")).GetProperty("numberMatched").GetInt32().ShouldBe(0);
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", address)).ShouldSucceed();

        (await server.GetAsync("/collections/events/facets")).GetProperty("numberMatched").GetInt32().ShouldBe(1);

        cluster.Stop();
        (await server.GetProblemAsync("/collections/events/facets", 503)).ShouldContain("cannot be reached");
        cluster.Start();
        await UntilReadyAsync(server);
        (await server.GetAsync("/collections/events/facets")).GetProperty("numberMatched").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("source=%00", 200)]
    [InlineData("source='%3BDROP%20TABLE%20geoevents.events--", 200)]
    [InlineData("source=%24q%24%25L%25s%7B%7D%5C%22", 200)]
    [InlineData("source=%F0%9F%98%80,%D8%B3", 200)]
    [InlineData("bbox=-0,1e-300,180,90", 200)]
    [InlineData("datetime=0001-01-01/9999-12-31", 200)]
    [InlineData("datetime=../..", 200)]
    [InlineData("bbox=1e999,0,1,1", 400)]
    [InlineData("bbox=NaN,0,1,1", 400)]
    [InlineData("kind=shelling'", 400)]
    [InlineData("wherePrecision=0", 400)]
    [InlineData("datetime=-infinity/..", 400)]
    [InlineData("undated=%00", 400)]
    public async Task Hostile_parameters_are_answered_or_refused(string filter, int status)
    {
        await using var server = await RunningServer.StartAsync("--db", Database, "--index", "database");
        foreach (var path in (string[])["/collections/events/items", "/collections/events/histogram", "/collections/events/facets", "/collections/events/tiles/WebMercatorQuad/3/3/4", "/collections/events/export"])
        {
            using var response = await server.Client.GetAsync($"{path}?{filter}");
            ((int)response.StatusCode).ShouldBe(status, path);
        }
        foreach (var tile in (string[])["23/0/0", "0/1/0", "0/0/-1", "a/b/c", "99999999999/0/0"])
        {
            using var response = await server.Client.GetAsync($"/collections/events/tiles/WebMercatorQuad/{tile}");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, tile);
        }
    }

    [Theory]
    [InlineData("--index", "database", "--index database takes a database of PostGIS, and ")]
    [InlineData("--read-db", "Host=localhost;Database=x", "--read-db takes a database of PostGIS, and ")]
    public async Task A_file_cannot_answer_and_nothing_follows_it(string option, string value, string sentence)
    {
        var result = await Geoevents.RunAsync("serve", "--db", _folder.Database, option, value);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith(sentence);
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    private static async Task UntilReadyAsync(RunningServer server)
    {
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var response = await server.Client.GetAsync("/health/ready", tooLate.Token);
            if (response.IsSuccessStatusCode) return;
            await Task.Delay(50, tooLate.Token);
        }
    }

    /// <summary>Without what differs between two servers: the time and the address.</summary>
    private static async Task<string> TextAsync(RunningServer server, string path)
    {
        using var response = await server.Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return System.Text.RegularExpressions.Regex.Replace(text.Replace(server.Address.Authority, "", StringComparison.Ordinal), "\"timeStamp\":\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Without the boxes of cells, which one tells as wide as the cell.</summary>
    private static async Task<List<string>> EventsAsync(RunningServer server, string tile, string filter)
    {
        var bytes = await server.Client.GetByteArrayAsync($"/collections/events/tiles/WebMercatorQuad/{tile}?stacked=true&{filter}");
        return [.. DecodedTile.Read(bytes).SelectMany(layer => layer.Value.Select(feature => $"{layer.Key} {string.Join(' ', feature.Properties.Where(pair => pair.Key != "bbox").OrderBy(pair => pair.Key).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}")))}")).Order(StringComparer.Ordinal)];
    }
}
