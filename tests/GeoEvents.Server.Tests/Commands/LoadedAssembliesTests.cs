using System.Text;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>What the runtime itself writes down of the assemblies that it loads.</summary>
public sealed class LoadedAssembliesTests : IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore", Npgsql = "Npgsql", Sqlite = "Microsoft.Data.Sqlite", Core = "GeoEvents.Core";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_needs_no_database_loads_none()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling of Saraqib"));

        (await LoadedByAsync("extract", article)).ShouldBe([Core]);
        (await LoadedByAsync("resolve", "Saraqib")).ShouldBe([Core]);
    }

    [Fact]
    public async Task What_works_on_a_file_loads_nothing_of_servers()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling of Saraqib"));

        (await LoadedByAsync("ingest", article, "--db", _folder.File("events.gpkg"))).ShouldBe([Sqlite, Core]);
    }

    private async Task<string[]> LoadedByAsync(params string[] arguments)
    {
        var trace = _folder.File($"{Guid.NewGuid()}.nettrace");
        (await Geoevents.RunAsync(new ProgramCall(arguments)
        {
            // The loader's events.
            Environment = { ["DOTNET_EnableEventPipe"] = "1", ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4", ["DOTNET_EventPipeOutputPath"] = trace },
        })).ShouldSucceed();
        var bytes = await File.ReadAllBytesAsync(trace);
        return [.. new[] { EntityFramework, Npgsql, Sqlite, Core }.Where(assembly => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(assembly + ",")) >= 0)];
    }
}
