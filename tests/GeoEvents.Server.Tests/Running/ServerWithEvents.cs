using GeoEvents.Server.Tests.Running;

[assembly: AssemblyFixture(typeof(ServerWithEvents))]

namespace GeoEvents.Server.Tests.Running;

/// <summary>One server for all tests that only read: the samples, and some more articles. Its data do not change.</summary>
public sealed class ServerWithEvents : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningServer? _server;

    internal RunningServer Server => _server!;

    internal string Database => _folder.Database;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync("--db", _folder.Database);
        Report.WriteMany(_folder.File("articles"), 30);
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database)).ShouldSucceed();
        await _server.GetUntilAsync("/collections/articles/items", page => page.GetProperty("numberMatched").GetInt32() == 43);
        await _server.GetUntilAsync("/collections/events/items?source=wire-a", page => page.GetProperty("numberMatched").GetInt32() >= 10);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
