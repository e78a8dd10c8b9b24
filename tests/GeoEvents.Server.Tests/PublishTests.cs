using System.Text.RegularExpressions;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests;

/// <summary>A clean copy of the repository becomes a program that runs from anywhere, by one command.</summary>
public sealed partial class PublishTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clean_copy_is_published_at_once_without_node_and_again_when_node_is_there()
    {
        var copy = await CleanCopy.OfAsync(SourceFolder, folder.File("copy"));

        var plain = await copy.PublishAsync(folder.File("plain"), "-p:UseNode=false");
        (await ResolveAsync(plain, "Hmeimim")).ShouldSucceed().Output.ShouldContain("hmeimim-air-base");
        (await ResolveAsync(plain, "Reykjavik")).Output.ShouldNotContain("geonames");
        await using (var server = await StartAsync(plain))
        {
            (await server.Client.GetStringAsync("/")).ShouldContain("its page was not built");
            (await server.GetAsync("/collections/events/items")).GetProperty("numberMatched").GetInt32().ShouldBeGreaterThan(0);
        }

        var whole = await copy.PublishAsync(folder.File("whole"));
        copy.Delete();
        (await ResolveAsync(whole, "Reykjavik")).ShouldSucceed().Output.ShouldContain("geonames");
        await using (var server = await StartAsync(whole))
        {
            var html = await server.Client.GetStringAsync("/");
            var assets = Asset().Matches(html).Select(match => match.Groups["path"].Value).ToList();
            assets.ShouldContain(path => path.EndsWith(".js"));
            foreach (var asset in assets) (await server.Client.GetByteArrayAsync(asset)).ShouldNotBeEmpty();
            (await server.GetAsync("/basemap/places.geojson")).GetProperty("features").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    // Not the folder of the program, nor one of the repository.
    private Task<ProgramResult> ResolveAsync(string program, string name) => Geoevents.RunAsync(new ProgramCall("resolve", name) { Program = program, Folder = folder.Path });

    private Task<RunningServer> StartAsync(string program) =>
        RunningServer.StartAsync(new ProgramCall("--db", folder.File($"{Path.GetRandomFileName()}.gpkg")) { Program = program, Folder = folder.Path });

    private static string SourceFolder
    {
        get
        {
            var above = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(above.FullName, "GeoEvents.sln"))) above = above.Parent!;
            return above.FullName;
        }
    }

    [GeneratedRegex("(src|href)=\"\\./(?<path>assets/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asset();
}
