using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests;

/// <summary>A clean copy of the repository becomes a program that runs from anywhere, by one command.</summary>
public sealed partial class PublishTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_clean_copy_is_published_at_once_without_node_and_again_when_node_is_there()
    {
        var copy = await CleanCopy.OfAsync(SourceFolder, _folder.File("copy"));

        var plain = await copy.PublishAsync(_folder.File("plain"), "-p:UseNode=false");
        (await ResolveAsync(plain, "Hmeimim")).ShouldSucceed().Output.ShouldContain("hmeimim-air-base");
        (await ResolveAsync(plain, "Reykjavik")).Output.ShouldNotContain("geonames");
        await using (var server = await StartAsync(plain))
        {
            (await server.Client.GetStringAsync("/")).ShouldContain("its page was not built");
            (await server.GetAsync("/collections/events/items")).GetProperty("numberMatched").GetInt32().ShouldBeGreaterThan(0);
        }

        var whole = await copy.PublishAsync(_folder.File("whole"));
        copy.Delete();
        string[] slowWithout = ["geoevents.dll", "GeoEvents.Core.dll", "System.CommandLine.dll", "NetTopologySuite.dll"];
        slowWithout.ShouldAllBe(assembly => IsReadyToRun(_folder.File($"whole/{assembly}")));
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

    [Fact]
    public async Task Where_the_compiler_ahead_of_time_cannot_be_had_it_is_published_without_and_says_so()
    {
        var copy = await CleanCopy.OfAsync(SourceFolder, _folder.File("copy"));
        copy.LeaveOutPackages("microsoft.netcore.app.crossgen2");
        var plain = await copy.PublishAsync(_folder.File("plain"), "-p:UseNode=false");
        copy.LastSaid.ShouldContain("warning GEO002");
        IsReadyToRun(_folder.File("plain/geoevents.dll")).ShouldBeFalse();
        (await ResolveAsync(plain, "Hmeimim")).ShouldSucceed().Output.ShouldContain("hmeimim-air-base");
    }

    /// <summary>Compiled for a system, not only for any: the assembly points to a native header.</summary>
    private static bool IsReadyToRun(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    // Not the folder of the program, nor one of the repository.
    private Task<ProgramResult> ResolveAsync(string program, string name) => Geoevents.RunAsync(new ProgramCall("resolve", name) { Program = program, Folder = _folder.Path });

    private Task<RunningServer> StartAsync(string program) =>
        RunningServer.StartAsync(new ProgramCall("--db", _folder.File($"{Path.GetRandomFileName()}.gpkg")) { Program = program, Folder = _folder.Path });

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
