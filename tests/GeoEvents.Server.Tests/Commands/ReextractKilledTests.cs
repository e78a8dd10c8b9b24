using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>The power goes while articles are read anew: each is of the one reading or the other, whole, and the next call does the rest.</summary>
public sealed class ReextractKilledTests(PostGisServer postgis) : IAsyncLifetime
{
    private const int Articles = 2000;

    private readonly TempFolder _folder = new();
    private string _name = "";

    public async ValueTask InitializeAsync() => _name = await postgis.CreateStoreAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await postgis.DropAsync(_name);
    }

    [Fact]
    public Task In_a_file() => KillAsync(_folder.Database);

    [Fact]
    public Task On_a_server() => KillAsync(postgis.Cluster.ConnectionString(_name));

    private async Task KillAsync(string database)
    {
        Report.WriteMany(_folder.File("articles"), Articles);
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", database)).ShouldSucceed();
        var ids = await OtherVersion.ReadAsync(database, reported => reported with { Confidence = 0.01 });

        using (var process = Geoevents.Start(new ProgramCall("reextract", "--yes", "--db", database)))
        {
            _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            while (!process.HasExited && await OtherVersion.CountAsync(database) == Articles) await Task.Delay(10, TestContext.Current.CancellationToken);
            process.Kill(); // SIGKILL
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var left = await OtherVersion.CountAsync(database);
        left.ShouldBeInRange(1, Articles - 1, "the kill met no writing");
        var events = await OtherVersion.EventsAsync(database);
        events.Select(stored => stored.Event.Id).ShouldBe(ids, ignoreOrder: true);
        events.Count(stored => stored.Event.Confidence < 0.02).ShouldBe(left);
        var rest = (await Geoevents.RunAsync("reextract", "--yes", "--db", database)).ShouldSucceed();
        rest.Output.ShouldStartWith($"{left} of {Articles} articles were read with another version.");
        rest.Output.ShouldEndWith($"{left} articles read anew, 0 left as others changed them meanwhile, 0 failed.\n");
        (await OtherVersion.EventsAsync(database)).Select(stored => stored.Event.Id).ShouldBe(ids, ignoreOrder: true);
    }
}
