using GeoEvents.Server.Tests.Running;

[assembly: AssemblyFixture(typeof(ServerWithEvents))]

namespace GeoEvents.Server.Tests.Running;

/// <summary>One server for all tests that only read: the samples, and some more articles. Its data do not change.</summary>
public sealed class ServerWithEvents : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private RunningServer? server;

    internal RunningServer Server => server!;

    internal string Database => folder.Database;

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.StartAsync("--db", folder.Database);
        Report.WriteMany(folder.File("articles"), 30);
        (await Geoevents.RunAsync("ingest", folder.File("articles"), "--db", folder.Database)).ShouldSucceed();
        await server.GetUntilAsync("/collections/articles/items", page => page.GetProperty("numberMatched").GetInt32() == 43);
        await server.GetUntilAsync("/collections/events/items?source=wire-a", page => page.GetProperty("numberMatched").GetInt32() >= 10);
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        folder.Dispose();
    }
}
