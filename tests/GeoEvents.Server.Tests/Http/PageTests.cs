using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class PageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_the_page_was_not_built_the_server_says_so_and_the_api_works()
    {
        var built = Path.GetDirectoryName(Geoevents.Path)!;
        foreach (var file in Directory.GetFiles(built, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(built, "viewer"), StringComparison.Ordinal)))
        {
            var copy = _folder.File(Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        await using var server = await RunningServer.StartAsync(new ProgramCall("--db", _folder.Database) { Program = _folder.File(Path.GetFileName(Geoevents.Path)) });

        using var page = await server.Client.GetAsync("/");
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("its page was not built");
        html.ShouldContain("Node.js");
        (await server.GetAsync("/collections/events/items")).GetProperty("numberMatched").GetInt32().ShouldBeGreaterThan(0);
    }
}
