using GeoEvents.GeoPackage;
using GeoEvents.Querying;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.Tests.GeoPackage;

/// <summary>A new store for each test.</summary>
public abstract class StoreTest : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    protected GeoPackageEventStore Store { get; private set; } = null!;

    protected string Path => _folder.File("events.gpkg");

    protected string FileNamed(string name) => _folder.File(name);

    public ValueTask InitializeAsync()
    {
        Store = GeoPackageEventStore.Open(Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<IReadOnlyList<StoredEvent>> AllEvents() => await Store.GetEventsAsync([.. (await Store.ReadIndexAsync()).MatchingIds(EventQuery.All)]);

    /// <summary>Asks the file itself, as another program would.</summary>
    protected object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
