using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Live;

/// <summary>A running server sees what other processes write into a database of PostGIS.</summary>
public sealed class PostGisLiveTests(PostGisServer postgis) : IAsyncLifetime
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
    public async Task What_is_ingested_and_imported_appears()
    {
        await using var server = await RunningServer.StartAsync("--db", Database);
        (await CountAsync(server)).ShouldBe(0);

        await IngestAsync("A");
        await server.GetUntilAsync("/collections/events/facets", facets => facets.GetProperty("numberMatched").GetInt32() == 1);
        (await server.GetAsync("/collections/events/items")).Ids().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_whose_connections_were_cut_catches_up_and_is_told_again()
    {
        await using var server = await RunningServer.StartAsync("--db", Database);
        await IngestAsync("A");
        await server.GetUntilAsync("/collections/events/facets", facets => facets.GetProperty("numberMatched").GetInt32() == 1);

        for (var cut = 0; cut < 3; cut++)
        {
            await UntilListeningAsync();
            (await postgis.Cluster.RunAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{_name}' AND application_name = 'geoevents'")).ShouldNotBe(0L);
            await IngestAsync($"After cut {cut}");
            var events = cut + 2;
            await server.GetUntilAsync("/collections/events/facets", facets => facets.GetProperty("numberMatched").GetInt32() == events);
        }
        await UntilListeningAsync();
        (await server.GetAsync("/health/ready")).GetProperty("status").GetString().ShouldBe("ready");
    }

    private async Task UntilListeningAsync()
    {
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await postgis.Cluster.RunAsync($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{_name}' AND query LIKE 'LISTEN%'") is 0L) await Task.Delay(50, tooLate.Token);
    }

    private async Task IngestAsync(string title) => (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of(title)), "--db", Database)).ShouldSucceed();

    private static async Task<int> CountAsync(RunningServer server) => (await server.GetAsync("/collections/events/facets")).GetProperty("numberMatched").GetInt32();
}
