using GeoEvents.GeoPackage;
using GeoEvents.Storage;
using GeoEvents.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.Tests.GeoPackage;

public sealed class GeoPackageDatabase : TestDatabase
{
    private readonly TemporaryFolder _folder = new();

    public override string Tombstones => "geoevents_tombstones";

    public override string Mentions => "mentions";

    public override string EventPlaces => "footprints";

    public override string ImportedPlaces => "imported_places";

    public override string Overlays => "geoevents_overlays";

    private string Path => _folder.File("events.gpkg");

    public override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(GeoPackageEventStore.Open(Path));

    public override async Task<object?> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }
}
