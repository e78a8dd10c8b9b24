using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>The power goes while an ingest runs: what was acknowledged is there, whole, and nothing is there in part.</summary>
public sealed class IngestKilledTests : IDisposable
{
    private const int Articles = 3000;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(350)]
    [InlineData(900)]
    public async Task Every_acknowledged_article_is_whole_after_a_kill(int acknowledgedBefore)
    {
        Report.WriteMany(_folder.File("articles"), Articles);
        var acknowledged = await IngestAndKillAsync(acknowledgedBefore);
        acknowledged.Count.ShouldBeInRange(acknowledgedBefore, Articles - 1);

        await using (var server = await RunningServer.StartAsync("--db", _folder.Database))
        {
            var stored = await KeysAsync(server, "/collections/articles/items?limit=10000", feature => feature.GetProperty("id"));
            var withEvent = await KeysAsync(server, "/collections/events/items?limit=10000", feature => feature.GetProperty("properties").GetProperty("article"));
            acknowledged.Except(stored).ShouldBeEmpty("acknowledged, but gone");
            stored.ShouldBe(withEvent, ignoreOrder: true, "an article without its event, or an event without its article");
            foreach (var key in acknowledged.Take(20))
                (await server.GetAsync($"/collections/articles/items/{key}")).GetProperty("properties").GetProperty("mentions").GetArrayLength().ShouldBeGreaterThan(0);
        }

        var rest = (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database)).ShouldSucceed();
        rest.Output.ShouldContain($"{Articles} articles:");
        rest.Output.ShouldContain("0 replaced");
        rest.Output.ShouldContain("0 failed");
    }

    private async Task<List<string>> IngestAndKillAsync(int acknowledgedBefore)
    {
        using var process = Geoevents.Start(new ProgramCall("ingest", _folder.File("articles"), "--verbose", "--db", _folder.Database));
        var keys = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("added ", StringComparison.Ordinal)) keys.Add(line.Split(' ')[1]);
            if (keys.Count == acknowledgedBefore) process.Kill(); // SIGKILL; what was printed before is still read
        }
        await process.WaitForExitAsync();
        process.ExitCode.ShouldNotBe(0);
        return keys;
    }

    private static async Task<HashSet<string>> KeysAsync(RunningServer server, string path, Func<JsonElement, JsonElement> key) =>
        [.. (await server.GetAsync(path)).GetProperty("features").EnumerateArray().Select(feature => key(feature).GetString()!)];
}
