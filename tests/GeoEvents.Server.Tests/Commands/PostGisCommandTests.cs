using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>The commands on a database of PostGIS, as people run them.</summary>
public sealed class PostGisCommandTests(PostGisServer postgis) : IAsyncLifetime
{
    private const string Places = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"1","properties":{"name":"Qaryat Ikhtibar","country":"SY"},
        "geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}
        """;

    private readonly TempFolder _folder = new();
    private readonly List<ProgramResult> _results = [];
    private string _name = "";

    public async ValueTask InitializeAsync() => _name = await postgis.CreateStoreAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await postgis.DropAsync(_name);
    }

    private string Database => postgis.Cluster.ConnectionString(_name);

    [Fact]
    public async Task Articles_go_in_and_come_out_as_with_a_file()
    {
        Report.WriteMany(_folder.File("articles"), 30);
        (await RunAsync("ingest", _folder.File("articles"), "--db", Database)).Output.ShouldContain("30 articles: 30 added");
        (await RunAsync("ingest", _folder.File("articles"), "--db", Database)).Output.ShouldContain("30 unchanged");
        (await RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database)).Output.ShouldContain("30 added");

        var fromServer = await RunAsync("export", "--db", Database);
        var fromFile = await RunAsync("export", "--db", _folder.Database);

        Features(fromServer).ShouldBe(Features(fromFile));
        Features(fromServer).Count.ShouldBe(30);
        NoPasswordIsSeen();
    }

    [Fact]
    public async Task Imported_places_are_listed_and_resolved()
    {
        await RunAsync("gazetteer", "import", _folder.Write("mine.geojson", Places), "--db", Database);

        (await RunAsync("gazetteer", "list", "--dataset", "mine", "--db", Database)).Output.ShouldContain("Qaryat Ikhtibar");
        (await RunAsync("resolve", "Qaryat Ikhtibar", "--format", "json", "--db", Database)).Output.ShouldContain("mine:1");
        NoPasswordIsSeen();
    }

    [Fact]
    public async Task A_file_copied_to_the_server_and_back_is_the_same()
    {
        Report.WriteMany(_folder.File("articles"), 250);
        await RunAsync("ingest", _folder.File("articles"), "--db", _folder.Database);
        await RunAsync("gazetteer", "import", _folder.Write("mine.geojson", Places), "--db", _folder.Database);

        var there = await RunAsync("copy", "--from", _folder.Database, "--to", Database);
        var again = await RunAsync("copy", "--from", _folder.Database, "--to", Database);
        var back = await RunAsync("copy", "--from", Database, "--to", _folder.File("back.gpkg"));

        there.Output.ShouldContain("250 articles added");
        again.Output.ShouldContain("0 articles added, 0 replaced, 250 unchanged, 0 failed");
        Hash(back).ShouldBe(Hash(there));
        Features(await RunAsync("export", "--db", _folder.File("back.gpkg"))).ShouldBe(Features(await RunAsync("export", "--db", _folder.Database)));
        (await RunAsync("gazetteer", "list", "--dataset", "mine", "--db", _folder.File("back.gpkg"))).Output.ShouldContain("Qaryat Ikhtibar");
        NoPasswordIsSeen();
    }

    [Fact]
    public async Task The_database_may_come_from_the_environment()
    {
        var call = new ProgramCall("ingest", _folder.Write("a.md", Report.Of("A"))) { Environment = { ["GEOEVENTS_DB"] = Database } };
        (await Geoevents.RunAsync(call)).ShouldSucceed();
        Features(await RunAsync("export", "--db", Database)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port={port};Database={name};Username=postgres;Password=s3cret-word", "refuses the user or the password")]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Username=postgres;Password=s3cret-word", "cannot be reached")]
    [InlineData("Database=none;Username=postgres;Password=s3cret-word", "")]
    [InlineData("Host=127.0.0.1;Database=none;Username=postgres;Pasword=s3cret-word", "")]
    [InlineData("postgresql://postgres:s3cret-word@127.0.0.1:{port}/{name}", "refuses the user or the password")]
    [InlineData("postgresql://postgres:12/s3cret-word@127.0.0.1/{name}", "%2F")]
    [InlineData("postgis://postgres:s3cret-word@127.0.0.1/{name}", "postgresql://")]
    public async Task A_password_is_never_repeated(string database, string part)
    {
        database = database.Replace("{port}", $"{postgis.Cluster.Port}", StringComparison.Ordinal).Replace("{name}", _name, StringComparison.Ordinal);
        foreach (string[] command in (string[][])[["export"], ["serve", "--urls", "http://127.0.0.1:0"], ["copy", "--to", _folder.Database, "--from"]])
        {
            var result = await Geoevents.RunAsync(new ProgramCall([.. command, .. command[0] == "copy" ? [] : new[] { "--db" }, database]) { Folder = _folder.Path });
            result.ShouldFailWith(1, part);
            (result.Output + result.Error).ShouldNotContain("s3cret-word");
        }
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    private async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        var result = await Geoevents.RunAsync(arguments);
        _results.Add(result);
        return result.ShouldSucceed();
    }

    private void NoPasswordIsSeen()
    {
        var password = new Npgsql.NpgsqlConnectionStringBuilder(Database).Password!;
        foreach (var result in _results) (result.Output + result.Error).ShouldNotContain(password);
    }

    private static List<string> Features(ProgramResult export) => [.. export.Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetRawText())];

    private static string Hash(ProgramResult copy) => copy.Output.Split('\n').Single(line => line.StartsWith("Both hold the same", StringComparison.Ordinal));
}
