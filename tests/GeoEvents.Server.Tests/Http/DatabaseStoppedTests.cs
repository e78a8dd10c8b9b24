using System.Net;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

/// <summary>The database goes while the server runs, and comes back.</summary>
public sealed class DatabaseStoppedTests : IDisposable
{
    private readonly PostgresCluster _cluster = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_in_memory_goes_on_and_the_rest_is_refused_until_it_is_back(bool killed)
    {
        var database = _cluster.ConnectionString("postgres");
        Report.WriteMany(_folder.File("articles"), 20);
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", database)).ShouldSucceed();
        await using var server = await RunningServer.StartAsync("--db", database, "--key", "the-key");
        var facets = (await server.GetAsync("/collections/events/facets")).GetRawText();
        var histogram = (await server.GetAsync("/collections/events/histogram?interval=month")).GetRawText();
        var settings = await server.GetAsync("/settings");
        settings.GetProperty("dataAsOf").ValueKind.ShouldBe(JsonValueKind.Null);

        if (killed) _cluster.Kill();
        else _cluster.Stop();

        // Also before anybody has noticed: no half answer.
        (await server.GetProblemAsync("/collections/events/items", 503)).ShouldContain("database postgres on 127.0.0.1");
        var unready = await UntilAsync(server, "/health/ready", HttpStatusCode.ServiceUnavailable);
        unready.GetProperty("status").GetString().ShouldBe("unready");
        var aged = await server.GetUntilAsync("/settings", now => now.GetProperty("dataAsOf").ValueKind == JsonValueKind.String);
        unready = await UntilAsync(server, "/health/ready", HttpStatusCode.ServiceUnavailable);
        unready.GetProperty("since").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(unready.GetProperty("dataAsOf").GetDateTimeOffset());

        (await server.GetAsync("/collections/events/facets")).GetRawText().ShouldBe(facets);
        (await server.GetAsync("/collections/events/histogram?interval=month")).GetRawText().ShouldBe(histogram);
        (await server.GetAsync("/health/live")).GetProperty("status").GetString().ShouldBe("live");
        aged.GetProperty("dataAsOf").GetString().ShouldBe(unready.GetProperty("dataAsOf").GetString());
        (await server.GetAsync("/resolve?name=Saraqib")).GetProperty("candidates").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var path in (string[])["events/items", "footprints/items", "places/items", "articles/items", "sources/items", "events/items/none", "events/export"])
            (await server.GetProblemAsync($"/collections/{path}", 503)).ShouldEndWith(".");
        using (var response = await DeleteSamplesAsync(server))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        }

        _cluster.Start();

        await UntilAsync(server, "/health/ready", HttpStatusCode.OK);
        (await server.GetAsync("/collections/events/items")).Ids().Count.ShouldBe(20);
        (await server.GetAsync("/settings")).GetRawText().ShouldBe(settings.GetRawText());
        (await Geoevents.RunAsync("ingest", _folder.Write("later.md", Report.Of("Later")), "--db", database)).ShouldSucceed();
        await server.GetUntilAsync("/collections/events/facets", later => later.GetProperty("numberMatched").GetInt32() == 21);
        using (var response = await DeleteSamplesAsync(server)) response.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        server.Terminate();
        (await server.WaitForEndAsync()).ShouldBe(0);
        var log = await server.ReadErrorAsync();
        log.ShouldContain("can be read again");
        log.ShouldNotContain("   at ");
        log.ShouldNotContain(new Npgsql.NpgsqlConnectionStringBuilder(database).Password!);
    }

    private static async Task<HttpResponseMessage> DeleteSamplesAsync(RunningServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/samples") { Headers = { { "X-GeoEvents-Key", "the-key" } } };
        return await server.Client.SendAsync(request);
    }

    private static async Task<JsonElement> UntilAsync(RunningServer server, string path, HttpStatusCode status)
    {
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var response = await server.Client.GetAsync(path, tooLate.Token);
            if (response.StatusCode == status) return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(tooLate.Token));
            await Task.Delay(50, tooLate.Token);
        }
    }
}
