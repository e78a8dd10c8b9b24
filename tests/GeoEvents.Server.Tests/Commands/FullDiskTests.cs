using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>The disk is full: one sentence, and nothing half.</summary>
public sealed class FullDiskTests(ServerWithEvents events) : IDisposable
{
    private const int Articles = 1500;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_an_ingest_acknowledged_is_there_and_only_that_and_the_rest_follows_where_there_is_room()
    {
        using var disk = new SmallDisk(kilobytes: 1500);
        Report.WriteMany(_folder.File("articles"), Articles);

        var full = await disk.RunAsync("ingest", _folder.File("articles"), "--verbose", "--db", disk.File("events.gpkg"));
        full.ShouldFailWith(1, disk.File("events.gpkg"));
        var acknowledged = full.Output.Split('\n').Where(line => line.StartsWith("added ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
        acknowledged.Count.ShouldBeInRange(1, Articles - 1);
        full.Output.ShouldEndWith($"{acknowledged.Count} articles: {acknowledged.Count} added, 0 replaced, 0 unchanged, 0 failed; {acknowledged.Count} events found.\n");

        foreach (var name in disk.Names) File.Copy(disk.Seen(name), _folder.File(name));
        (await StoredAsync()).ShouldBe(acknowledged, ignoreOrder: true);
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database)).ShouldSucceed().Output
            .ShouldContain($"{Articles - acknowledged.Count} added, 0 replaced, {acknowledged.Count} unchanged, 0 failed");
    }

    [Fact]
    public async Task A_new_database_that_does_not_fit_leaves_no_file_and_an_empty_one_that_was_there_stays()
    {
        using var disk = new SmallDisk(kilobytes: 16);
        (await disk.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", disk.File("events.gpkg"))).ShouldFailWith(1, disk.File("events.gpkg"));
        (await disk.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--db", disk.File("events.gpkg"))).ShouldFailWith(1, disk.File("events.gpkg"));
        disk.Names.ShouldBeEmpty();

        await File.WriteAllTextAsync(disk.Seen("mine.gpkg"), "");
        (await disk.RunAsync("ingest", _folder.File("article.md"), "--db", disk.File("mine.gpkg"))).ShouldFailWith(1, disk.File("mine.gpkg"));
        disk.Names.ShouldBe(["mine.gpkg"]);
    }

    [Fact]
    public async Task An_export_leaves_the_old_file_and_no_half_one()
    {
        using var disk = new SmallDisk(kilobytes: 16);
        await File.WriteAllTextAsync(disk.Seen("events.geojson"), "old");
        (await disk.RunAsync("export", "--db", events.Database, "--output", disk.File("events.geojson"))).ShouldFailWith(1, $"{disk.File("events.geojson")} cannot be written: its disk is full.");
        disk.Names.ShouldBe(["events.geojson"]);
        (await File.ReadAllTextAsync(disk.Seen("events.geojson"))).ShouldBe("old");
    }

    [Fact]
    public async Task A_gazetteer_leaves_the_old_file_and_no_half_one()
    {
        using var disk = new SmallDisk(kilobytes: 16);
        await File.WriteAllTextAsync(disk.Seen("world.gazetteer"), "old");
        _folder.Write("countries.csv", GazetteerCommandTests.Countries);
        _folder.Write("places.csv", string.Concat(Enumerable.Range(0, 500).Select(number => $"place-{number},town,Place {number},,,,SY,36.8,35.86,1500,,x\n").Prepend(GazetteerCommandTests.Header)));
        (await disk.RunAsync("gazetteer", "compile", "--curated", _folder.Path, "--output", disk.File("world.gazetteer")))
            .ShouldFailWith(1, $"{disk.File("world.gazetteer")} cannot be written: its disk is full.");
        disk.Names.ShouldBe(["world.gazetteer"]);
        (await File.ReadAllTextAsync(disk.Seen("world.gazetteer"))).ShouldBe("old");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "--output", "/dev/full")]
    [InlineData("resolve", "Saraqib")]
    [InlineData("resolve", "Saraqib", "--format", "json")]
    [InlineData("extract", "ARTICLE")]
    [InlineData("extract", "ARTICLE", "--format", "text")]
    [InlineData("ingest", "ARTICLE", "--verbose")]
    public async Task Output_that_leads_onto_a_full_disk_is_a_failure(params string[] arguments)
    {
        var article = _folder.Write("article.md", Report.Of("A"));
        File.Copy(events.Database, _folder.Database);
        var call = new ProgramCall([.. arguments.Select(argument => argument == "ARTICLE" ? article : argument), "--db", _folder.Database]) { Through = ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] };
        (await Geoevents.RunAsync(call)).ShouldFailWith(1, "cannot be written: its disk is full.");
    }

    private async Task<List<string>> StoredAsync() =>
        [.. (await Geoevents.RunAsync("export", "--db", _folder.Database)).ShouldSucceed().Json.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("article").GetString()!)];
}
