using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class ExportCommandTests(ServerWithEvents events) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("source=wire-a")]
    [InlineData("datetime=2020-03-01/2020-03-31&factuality=asserted,alleged")]
    [InlineData("bbox=36,35,37,36&kind=shelling,airstrike")]
    [InlineData("datetime=2018-01-01/..&undated=include")]
    public async Task The_command_and_the_api_export_exactly_what_the_items_list(string filter)
    {
        var items = Ids(await events.Server.GetAsync($"/collections/events/items?limit=10000&{filter}"));
        var api = Ids(await events.Server.GetAsync($"/collections/events/export?{filter}"));
        var command = Ids((await ExportAsync([.. Options(filter)])).ShouldSucceed().Json);
        items.ShouldNotBeEmpty();
        api.ShouldBe(items);
        command.ShouldBe(items);
    }

    [Fact]
    public async Task Footprints_are_a_layer_of_their_own()
    {
        var items = Ids(await events.Server.GetAsync("/collections/footprints/items?limit=10000"));
        Ids((await ExportAsync("--layer", "footprints")).ShouldSucceed().Json).ShouldBe(items);
    }

    [Fact]
    public async Task Gdal_reads_the_exported_file()
    {
        var file = _folder.File("events.geojson");
        (await ExportAsync("--output", file)).ShouldSucceed().Output.ShouldBeEmpty();
        var count = Ids(JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file))).Count;

        await RunAsync("ogr2ogr", _folder.File("events.gpkg"), file);
        (await RunAsync("ogrinfo", "-so", "-al", _folder.File("events.gpkg"))).ShouldContain($"Feature Count: {count}");
    }

    [Fact]
    public async Task An_export_that_fails_leaves_the_old_file_and_no_half_one()
    {
        Directory.CreateDirectory(_folder.File("taken.geojson"));
        (await ExportAsync("--output", _folder.File("taken.geojson"))).ShouldFailWith(1, "taken.geojson");
        Directory.GetFileSystemEntries(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_in_a_folder_that_does_not_exist_is_one_sentence()
    {
        var file = _folder.File("missing/events.geojson");
        (await ExportAsync("--output", file)).ShouldFailWith(1, $"{file} cannot be written: its folder does not exist.");
    }

    [Fact]
    public async Task Behind_a_symbolic_link_the_file_is_replaced_and_the_link_stays()
    {
        var target = _folder.Write("target.geojson", "old");
        File.CreateSymbolicLink(_folder.File("link.geojson"), target);
        (await ExportAsync("--output", _folder.File("link.geojson"))).ShouldSucceed();
        new FileInfo(_folder.File("link.geojson")).LinkTarget.ShouldBe(target);
        Ids(JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(target))).ShouldNotBeEmpty();
        Directory.GetFileSystemEntries(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_is_no_regular_file_is_written_into_and_not_replaced()
    {
        var pipe = _folder.File("pipe");
        await RunAsync("mkfifo", pipe);
        var export = ExportAsync("--output", pipe);
        Ids(JsonSerializer.Deserialize<JsonElement>(await RunAsync("cat", pipe))).ShouldNotBeEmpty();
        (await export).ShouldSucceed();
        Directory.GetFileSystemEntries(_folder.Path).ShouldHaveSingleItem().ShouldBe(pipe);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_export_and_none_is_made()
    {
        (await Geoevents.RunAsync("export", "--db", _folder.Database)).ShouldFailWith(1, _folder.Database);
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_is_one_file_before_and_after()
    {
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();
        (await Geoevents.RunAsync("export", "--db", _folder.Database)).ShouldSucceed();
        Directory.GetFiles(_folder.Path, "events.gpkg*").ShouldBe([_folder.Database]);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_database_in_a_folder_where_nobody_may_write_is_read()
    {
        var article = _folder.Write("a.md", "---\nsource: S\npublished: 2020-03-10\n---\nTitle\n\nShells fell in Saraqib on Monday.\n");
        (await Geoevents.RunAsync("ingest", article, "--db", _folder.Database)).ShouldSucceed();
        File.SetUnixFileMode(_folder.Database, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b101_101_101);
        try
        {
            Ids((await Geoevents.RunAsync(new ProgramCall("export", "--db", _folder.Database) { Unprivileged = true })).ShouldSucceed().Json).ShouldHaveSingleItem();
            (await Geoevents.RunAsync(new ProgramCall("ingest", article, "--source", "Other", "--db", _folder.Database) { Unprivileged = true })).ShouldFailWith(1, "cannot be written");
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_000_000);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Changes_beside_a_database_that_cannot_be_read_are_not_left_out_in_silence()
    {
        var article = _folder.Write("a.md", Report.Of("A"));
        (await Geoevents.RunAsync("ingest", article, "--db", _folder.Database)).ShouldSucceed();
        _folder.Write("events.gpkg-wal", new byte[4096]); // as a writer leaves it that was cut off
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b101_101_101);
        try
        {
            (await Geoevents.RunAsync(new ProgramCall("export", "--db", _folder.Database) { Unprivileged = true })).ShouldFailWith(1, "events.gpkg-wal");
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_000_000);
        }
    }

    private Task<ProgramResult> ExportAsync(params string[] arguments) => Geoevents.RunAsync(["export", .. arguments, "--db", events.Database]);

    private static IEnumerable<string> Options(string filter)
    {
        foreach (var (name, value) in filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])))
        {
            yield return $"--{name}";
            if (name != "undated") yield return value;
        }
    }

    private static List<string> Ids(JsonElement collection) => [.. collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!)];

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        return output;
    }
}
