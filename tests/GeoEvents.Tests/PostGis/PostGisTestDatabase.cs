using GeoEvents.PostGis;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class PostGisTestDatabase(PostGisServer server) : TestDatabase
{
    private string? _name;

    public override string Tombstones => "geoevents.tombstones";

    public override string Mentions => "geoevents.mentions";

    public override string EventPlaces => "geoevents.event_places";

    public override string ImportedPlaces => "geoevents.imported_places";

    public override string Overlays => "geoevents.overlays";

    public string ConnectionString => server.Cluster.ConnectionString(_name!);

    public override async Task<IEventStore> OpenAsync()
    {
        _name ??= await server.CreateStoreAsync();
        return await PostGisEventStore.OpenAsync(ConnectionString);
    }

    public override Task<object?> AskAsync(string sql) => server.Cluster.RunAsync(sql, _name!);

    public override async ValueTask DisposeAsync()
    {
        if (_name is not null) await server.DropAsync(_name);
        await base.DisposeAsync();
    }
}
