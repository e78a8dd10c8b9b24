using GeoEvents.PostGis;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Tests.PostGis;

/// <summary>A database for each test, with a role that may do what the test lets it.</summary>
public abstract class DatabaseTest(PostGisServer server) : IAsyncLifetime
{
    protected string Database { get; private set; } = null!;

    /// <summary>May connect, no more.</summary>
    protected string Role => $"{Database}_role";

    public async ValueTask InitializeAsync()
    {
        Database = await CreateAsync(server);
        await RunAsync($"CREATE ROLE {Role} LOGIN PASSWORD 'right'");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DropAsync(Database);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<string> CreateAsync(PostGisServer server);

    protected PostgresCluster Cluster => server.Cluster;

    protected Task<object?> RunAsync(string sql) => server.Cluster.RunAsync(sql, Database);

    protected Task<PostGisEventStore> OpenAsync(TimeProvider? time = null) => PostGisEventStore.OpenAsync(server.Cluster.ConnectionString(Database), time);

    protected Task<PostGisEventStore> OpenAsRoleAsync(string password = "right", TimeProvider? time = null) =>
        PostGisEventStore.OpenAsync(server.Cluster.ConnectionString(Database, Role, password), time);

    protected async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(server.Cluster.ConnectionString(Database) + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The message without the name of the database in front.</summary>
    protected async Task<string> RefusalAsync(Func<Task> action)
    {
        var message = (await Should.ThrowAsync<StorageException>(action)).Message;
        message.ShouldNotContain("right");
        return message.Replace($"The database {Database} on 127.0.0.1 ", "", StringComparison.Ordinal);
    }
}
