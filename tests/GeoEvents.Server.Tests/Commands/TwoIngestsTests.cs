using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>Two processes ingest into one file while a server reads it.</summary>
public sealed class TwoIngestsTests : IDisposable
{
    private const int Each = 500, Both = 100;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_articles_are_there_and_every_answer_on_the_way_is_whole()
    {
        Report.WriteMany(_folder.File("a"), Each);
        Report.WriteMany(_folder.File("b"), Each, first: Each - Both);
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");

        var ingests = Task.WhenAll(new[] { "a", "b" }.Select(name => Geoevents.RunAsync("ingest", _folder.File(name), "--db", _folder.Database)));
        var seen = 0;
        while (!ingests.IsCompleted) seen = await CheckAsync(server, seen);

        var results = await ingests;
        results.ShouldAllBe(result => result.ShouldSucceed().Output.Contains("0 replaced") && result.Output.Contains("0 failed"));
        results.Sum(result => int.Parse(result.Output.Split(": ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(2 * Each - Both);
        await server.GetUntilAsync("/collections/events/items?limit=1", page => page.GetProperty("numberMatched").GetInt32() == 2 * Each - Both);
        (await CheckAsync(server, seen)).ShouldBe(2 * Each - Both);
    }

    /// <summary>Checks lists of events and of footprints and an export; returns how many events there are.</summary>
    private static async Task<int> CheckAsync(RunningServer server, int before)
    {
        var events = Whole(await server.GetAsync("/collections/events/items?limit=10000"));
        events.ShouldBeGreaterThanOrEqualTo(before);
        Whole(await server.GetAsync("/collections/footprints/items?limit=10000")).ShouldBeGreaterThanOrEqualTo(events);
        var exported = Whole(await server.GetAsync("/collections/events/export"));
        exported.ShouldBeGreaterThanOrEqualTo(events);
        return exported;
    }

    private static int Whole(JsonElement collection)
    {
        var ids = collection.Ids();
        ids.ShouldBeUnique();
        ids.ShouldBeInOrder();
        ids.Count.ShouldBe(collection.GetProperty("numberReturned").GetInt32());
        ids.Count.ShouldBe(collection.GetProperty("numberMatched").GetInt32());
        return ids.Count;
    }
}
