using GeoEvents.PostGis;
using GeoEvents.Tests.Running;

[assembly: AssemblyFixture(typeof(PostGisServer))]

namespace GeoEvents.Tests.Running;

/// <summary>The server of PostGIS that all tests share, each in a database of its own. Started by the first that asks.</summary>
public sealed class PostGisServer : IDisposable
{
    private const string Template = "with_schema";

    private readonly Lazy<PostgresCluster> _cluster = new(() => new PostgresCluster());
    private readonly Lazy<Task> _template;
    private int _databases;

    public PostGisServer() => _template = new(MakeTemplateAsync);

    public PostgresCluster Cluster => _cluster.Value;

    /// <summary>A database with the schema, empty otherwise.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateStoreAsync()
    {
        await _template.Value;
        return await CreateAsync(Template);
    }

    /// <summary>A database without PostGIS and without schema.</summary>
    /// <returns>Its name.</returns>
    public Task<string> CreateDatabaseAsync() => CreateAsync("template1");

    public Task DropAsync(string database) => Cluster.RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    public void Dispose()
    {
        if (_cluster.IsValueCreated) _cluster.Value.Dispose();
    }

    private async Task<string> CreateAsync(string template)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Cluster.RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    private async Task MakeTemplateAsync()
    {
        await Cluster.RunAsync($"CREATE DATABASE {Template}");
        await using var store = await PostGisEventStore.OpenAsync(Cluster.ConnectionString(Template) + ";Pooling=false");
    }
}
