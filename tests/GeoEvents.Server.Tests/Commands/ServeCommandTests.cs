using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json;
using GeoEvents.GeoPackage;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private const int LongTitles = 400;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_database_begins_with_samples()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database);
        (await server.GetAsync("/settings")).GetProperty("samples").GetBoolean().ShouldBeTrue();
        var sources = (await server.GetAsync("/collections/sources/items")).GetProperty("features").EnumerateArray().Select(source => source.GetProperty("properties").GetProperty("name").GetString()!).ToList();
        sources.Count.ShouldBeGreaterThanOrEqualTo(3);
        sources.ShouldAllBe(name => name.StartsWith("Sample: "));
    }

    [Fact]
    public async Task The_samples_show_dates_and_claims_of_all_sorts()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database);
        (await MatchedAsync(server, "datetime=2020-03-01/2020-03-31")).ShouldBeGreaterThanOrEqualTo(2);
        (await MatchedAsync(server, "datetime=2018-01-01/2018-12-31")).ShouldBeGreaterThan(0);
        (await MatchedAsync(server, "datetime=2019-01-01/2019-12-31")).ShouldBeGreaterThan(0);
        (await MatchedAsync(server, "factuality=negated")).ShouldBeGreaterThan(0);
        (await MatchedAsync(server, "factuality=planned")).ShouldBeGreaterThan(0);
        (await server.GetAsync("/collections/events/facets")).GetProperty("undated").GetInt32().ShouldBeGreaterThan(0);
        var all = (await server.GetAsync("/collections/events/items")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToList();
        all.ShouldContain(feature => feature.GetProperty("places").GetArrayLength() > 1);
        all.ShouldContain(feature => feature.GetProperty("radiusKm").ToString() != "" && feature.GetProperty("radiusKm").GetDouble() > 20);
    }

    [Fact]
    public async Task No_samples_leaves_the_new_database_empty()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        (await server.GetAsync("/settings")).GetProperty("samples").GetBoolean().ShouldBeFalse();
        (await MatchedAsync(server, "")).ShouldBe(0);
    }

    [Fact]
    public async Task A_database_that_was_there_gets_no_samples()
    {
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();
        await using var server = await RunningServer.StartAsync("--db", _folder.Database);
        (await MatchedAsync(server, "")).ShouldBe(1);
    }

    [Fact]
    public async Task Samples_can_be_removed_with_the_key_and_stay_away()
    {
        var ingested = _folder.Write("article.md", Report.Of("A"));
        await using (var server = await RunningServer.StartAsync("--db", _folder.Database))
        {
            (await Geoevents.RunAsync("ingest", ingested, "--db", _folder.Database)).ShouldSucceed();
            var key = (await server.GetAsync("/settings")).GetProperty("key").GetString()!;
            (await DeleteAsync(server, null)).ShouldBe(HttpStatusCode.Forbidden);
            (await DeleteAsync(server, "wrong")).ShouldBe(HttpStatusCode.Forbidden);
            (await DeleteAsync(server, key)).ShouldBe(HttpStatusCode.NoContent);
            (await MatchedAsync(server, "")).ShouldBe(1);
            (await server.GetAsync("/settings")).GetProperty("samples").GetBoolean().ShouldBeFalse();
        }
        await using var again = await RunningServer.StartAsync("--db", _folder.Database);
        (await MatchedAsync(again, "")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_page_of_this_machine_gets_the_key()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples", "--key", "secret");
        (await server.GetAsync("/settings")).GetProperty("key").GetString().ShouldBe("secret");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/settings") { Headers = { Host = "evil.example" } };
        using var answer = await server.Client.SendAsync(rebound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_server_that_others_can_reach_keeps_its_key()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples", "--urls", "http://0.0.0.0:0", "--key", "secret");
        (await server.GetAsync("/settings")).GetProperty("key").ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_process_ingests_appears()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        (await MatchedAsync(server, "")).ShouldBe(0);
        var before = await server.GetAsync("/settings");
        (await server.GetAsync("/settings")).ToString().ShouldBe(before.ToString());
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();
        await server.GetUntilAsync("/collections/events/items", page => page.GetProperty("numberMatched").GetInt32() == 1);
        // By this the page sees that there is something new.
        (await server.GetAsync("/settings")).GetProperty("dataVersion").GetInt64().ShouldBeGreaterThan(before.GetProperty("dataVersion").GetInt64());
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        (await Geoevents.RunAsync("serve", "--urls", url, "--db", _folder.Database)).ShouldFailWith(1, $"{url} is in use");
        File.Exists(_folder.Database).ShouldBeFalse("a new database stays behind");
    }

    [Fact]
    public async Task Samples_that_a_killed_server_left_out_come_with_the_next_one()
    {
        await using (var store = GeoPackageEventStore.Open(_folder.Database, awaitSamples: true)) { }
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();

        await using (var server = await RunningServer.StartAsync("--db", _folder.Database))
            (await server.GetAsync("/collections/articles/items")).GetProperty("numberMatched").GetInt32().ShouldBe(14);

        await using var opened = GeoPackageEventStore.Open(_folder.Database);
        (await opened.GetAwaitsSamplesAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task No_samples_also_holds_for_those_that_a_killed_server_left_out()
    {
        await using (var store = GeoPackageEventStore.Open(_folder.Database, awaitSamples: true)) { }
        await using (var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples")) (await MatchedAsync(server, "")).ShouldBe(0);
        await using var again = await RunningServer.StartAsync("--db", _folder.Database);
        (await MatchedAsync(again, "")).ShouldBe(0);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_database_that_cannot_be_written_is_shown_and_says_so()
    {
        await using (var first = await RunningServer.StartAsync("--db", _folder.Database))
            (await first.GetAsync("/settings")).GetProperty("writable").GetBoolean().ShouldBeTrue();
        File.SetUnixFileMode(_folder.Database, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await using var server = await RunningServer.StartAsync(new ProgramCall("--db", _folder.Database, "--key", "secret") { Unprivileged = true });
            (await server.GetAsync("/settings")).GetProperty("writable").GetBoolean().ShouldBeFalse();
            (await MatchedAsync(server, "")).ShouldBeGreaterThan(0);
            (await DeleteAsync(server, null)).ShouldBe(HttpStatusCode.Forbidden);
            (await DeleteAsync(server, "secret")).ShouldBe(HttpStatusCode.Conflict);
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_000_000);
        }
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_one_sentence() =>
        (await Geoevents.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--db", _folder.Write("notes.txt", "No database, but long enough to be taken for one by its size alone: it has more than a hundred bytes."))).ShouldFailWith(1, "notes.txt");

    [Fact]
    public async Task Sigterm_lets_a_request_finish_and_ends_with_0()
    {
        await IngestLongTitlesAsync();
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        using var response = await server.Client.GetAsync("/collections/events/export", HttpCompletionOption.ResponseHeadersRead);
        server.Terminate();
        await server.RefusesConnectionsAsync();
        using var export = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        export.RootElement.GetProperty("features").GetArrayLength().ShouldBe(LongTitles);
        (await server.WaitForEndAsync()).ShouldBe(0);
        (await server.ReadErrorAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_sigterm_ends_it_without_waiting_for_a_request()
    {
        await IngestLongTitlesAsync();
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        using var response = await server.Client.GetAsync("/collections/events/export", HttpCompletionOption.ResponseHeadersRead);
        server.Terminate();
        await server.RefusesConnectionsAsync();
        server.Terminate();
        (await server.WaitForEndAsync()).ShouldBe(1);
        (await server.ReadErrorAsync()).ShouldBe("Ended at once.\n");
        await using var again = await RunningServer.StartAsync("--db", _folder.Database);
        (await MatchedAsync(again, "")).ShouldBe(LongTitles);
    }

    /// <summary>So much that an export of it does not fit into what the system keeps for a reader that takes its time.</summary>
    private async Task IngestLongTitlesAsync()
    {
        Directory.CreateDirectory(_folder.File("articles"));
        for (var i = 0; i < LongTitles; i++) _folder.Write($"articles/{i}.md", Report.Of($"Report {i} {new string('x', 50_000)}"));
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database)).ShouldSucceed();
    }

    private static async Task<int> MatchedAsync(RunningServer server, string filter) =>
        (await server.GetAsync($"/collections/events/items?{filter}")).GetProperty("numberMatched").GetInt32();

    private static async Task<HttpStatusCode> DeleteAsync(RunningServer server, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/samples");
        if (key is not null) request.Headers.Add("X-GeoEvents-Key", key);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
