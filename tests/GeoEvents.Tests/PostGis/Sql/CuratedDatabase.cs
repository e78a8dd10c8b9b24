using System.Runtime.CompilerServices;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.PostGis;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>A database that has the curated places of this repository, loaded once for all tests of a class.</summary>
public sealed class CuratedDatabase(PostGisServer server) : IAsyncLifetime
{
    private readonly string _path = Path.GetTempFileName();
    private string _name = null!;

    public Gazetteer Gazetteer { get; private set; } = null!;

    public NpgsqlDataSource Source { get; private set; } = null!;

    public PostGisEventStore Store { get; private set; } = null!;

    public string ConnectionString => server.Cluster.ConnectionString(_name);

    /// <summary>What a load tells: whether it did something, and the progress.</summary>
    public WriteResult Loaded { get; private set; }

    public async ValueTask InitializeAsync()
    {
        using (var output = File.Create(_path)) GazetteerFolder.Compile(Folder(), world: null, output);
        Gazetteer = Gazetteer.Open(_path);
        _name = await server.CreateStoreAsync();
        Source = NpgsqlDataSource.Create(ConnectionString);
        Store = await PostGisEventStore.OpenAsync(ConnectionString);
        Loaded = await Store.LoadGazetteerAsync(Gazetteer);
        await RunAsync("ANALYZE");
    }

    public async Task RunAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<List<T>> AskAsync<T>(string sql, Func<NpgsqlDataReader, T> map, params object[] parameters)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var parameter in parameters) command.Parameters.Add(parameter as NpgsqlParameter ?? new NpgsqlParameter { Value = parameter });
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await row.ReadAsync()) rows.Add(map(row));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Source.DisposeAsync();
        await server.DropAsync(_name);
        Gazetteer.Dispose();
        File.Delete(_path);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../gazetteer"));
}
