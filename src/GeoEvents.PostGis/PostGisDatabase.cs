using GeoEvents.PostGis.Schema;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>A database of a server: connections to it, with the schema of this program.</summary>
internal sealed class PostGisDatabase : IAsyncDisposable
{
    /// <summary>Told the data version by NOTIFY once a batch.</summary>
    public const string Channel = "geoevents";

    private const int OldestServer = 140000;

    private PostGisDatabase(NpgsqlDataSource source, string name, bool isReadOnly)
    {
        Source = source;
        Name = name;
        IsReadOnly = isReadOnly;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>For people, without user and password: "The database geoevents on db.example.org".</summary>
    public string Name { get; }

    /// <summary>This user may only read, or the server follows another.</summary>
    public bool IsReadOnly { get; }

    /// <exception cref="StorageException">The server cannot be reached, refuses, or lacks what is needed.</exception>
    public static async Task<PostGisDatabase> OpenAsync(string connectionString, Retry retry, CancellationToken cancellation)
    {
        var settings = PostGisAddress.Parse(connectionString);
        var name = $"The {PostGisAddress.Shown(settings)}";
        var source = SourceOf(settings);
        try
        {
            return await retry.RunAsync(async () =>
            {
                await using var connection = await source.OpenConnectionAsync(cancellation);
                return new PostGisDatabase(source, name, !await PrepareAsync(connection, name, cancellation));
            }, cancellation);
        }
        catch (Exception e)
        {
            await source.DisposeAsync();
            if (e is NpgsqlException) throw ServerErrors.Exception(name, e);
            throw;
        }
    }

    private static NpgsqlDataSource SourceOf(NpgsqlConnectionStringBuilder settings)
    {
        settings.ApplicationName = "geoevents";
        if (settings.KeepAlive == 0) settings.KeepAlive = 30;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }

    /// <returns>Whether this user may write.</returns>
    private static async Task<bool> PrepareAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        var server = Convert.ToInt32(await connection.ScalarAsync("SELECT current_setting('server_version_num')", [], cancellation), System.Globalization.CultureInfo.InvariantCulture);
        if (server < OldestServer) throw new StorageException($"{name} runs on PostgreSQL {server / 10000}: GeoEvents needs {OldestServer / 10000} or newer.");
        if (await connection.ScalarAsync("SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean", [], cancellation) is true)
        {
            await SchemaUpdate.CheckAsync(connection, SchemaScript.All, cancellation);
            return false;
        }
        await EnsureExtensionAsync(connection, name, cancellation);
        await SchemaUpdate.RunAsync(connection, SchemaScript.All, cancellation);
        var mayWrite = await connection.ScalarAsync("SELECT has_table_privilege('geoevents.articles', 'INSERT')", [], cancellation) is true;
        if (!mayWrite) return false;
        await KindRows.FillAsync(connection, cancellation);
        await NameRules.FillAsync(connection, cancellation);
        return true;
    }

    private static async Task EnsureExtensionAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        if (await connection.ScalarAsync("SELECT count(*) FROM pg_extension WHERE extname = 'postgis'", [], cancellation) is not 0L) return;
        if (await connection.ScalarAsync("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'", [], cancellation) is 0L)
            throw new StorageException($"{name} has no PostGIS: install it on the server (Debian: postgresql-15-postgis-3).");
        try
        {
            await SchemaUpdate.AloneAsync(connection, () => connection.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS postgis", [], cancellation), cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StorageException($"{name} has the extension PostGIS not switched on, which this user may not do: have \"CREATE EXTENSION postgis\" run by an administrator.", e);
        }
        await connection.ReloadTypesAsync(cancellation);
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
