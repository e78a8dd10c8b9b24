using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>People's own places, through the real program.</summary>
public sealed class GazetteerImportTests : IDisposable
{
    private const string Header = "ADM4_PCODE,ADM4_EN,ADM4_AR,ADM1_PCODE,ADM1_EN,LATITUDE,LONGITUDE\n";
    private const string Two = Header + "C90001,Xarqabad,قرقاباد,SY07,Idleb,35.70,36.50\nC90002,Zumurrudan,زمردان,SY07,Idleb,35.60,36.60\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Imported_places_are_resolved_listed_shown_and_removed()
    {
        var import = (await RunAsync("gazetteer", "import", _folder.Write("my_places.csv", Two))).ShouldSucceed();
        import.Output.ShouldBe("my-places: 2 places: 2 new, 0 merged into places of the same name nearby, 0 replaced by their id.\n");

        (await RunAsync("resolve", "Xarkabad")).Output.ShouldContain("ocha:C90001");
        (await RunAsync("extract", _folder.Write("a.md", Report.Of("One", sentence: "Shelling hit the village of Zumurrudan in Idlib on 6 March 2020.")))).Output.ShouldContain("ocha:C90002");
        (await RunAsync("gazetteer", "list", "--datasets")).Output.ShouldBe("my-places  2 places  my_places.csv\n");
        (await RunAsync("gazetteer", "list", "--dataset", "my-places")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        (await RunAsync("gazetteer", "list", "--kind", "village", "--country", "sy")).Output.ShouldContain("ocha:C90002  Zumurrudan زمردان (village, SY)  36.6000,35.6000\n");
        (await RunAsync("gazetteer", "show", "زمردان")).Output.ShouldContain("inside: Idlib Governorate (idlib-governorate), Syria (country:SY)");
        (await RunAsync("gazetteer", "show", "saraqib")).Output.ShouldContain("سراقب");

        (await RunAsync("gazetteer", "remove", "my-places")).ShouldSucceed().Output.ShouldBe("my-places: 2 places removed.\n");
        (await RunAsync("resolve", "Xarqabad")).Output.ShouldNotContain("ocha:");
        (await RunAsync("gazetteer", "remove", "my-places")).ShouldFailWith(1, "There is no dataset my-places; nothing is imported.");
    }

    [Fact]
    public async Task A_list_as_json_is_a_layer()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two))).ShouldSucceed();
        var list = (await RunAsync("gazetteer", "list", "--dataset", "mine", "--format", "json")).ShouldSucceed().Json;
        list.GetProperty("numberMatched").GetInt32().ShouldBe(2);
        list.Ids().ShouldBe(["ocha:C90001", "ocha:C90002"]);
    }

    [Fact]
    public async Task A_place_that_is_known_is_no_homonym_of_itself()
    {
        var import = await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Header + "C90003,Saraqab,سراقب,SY07,Idleb,35.8640,36.8000\n"));
        import.ShouldSucceed().Output.ShouldContain("0 new, 1 merged");
        var resolved = await RunAsync("resolve", "سراقب");
        resolved.Output.ShouldContain("  saraqib\n");
        resolved.Output.ShouldNotContain("ocha:");
        var shown = (await RunAsync("gazetteer", "show", "ocha:C90003")).ShouldSucceed().Output;
        shown.ShouldStartWith("ocha:C90003 was imported and is saraqib, which has its names too:\nsaraqib  Saraqib");
        shown.ShouldContain(" · Saraqab");
        (await RunAsync("gazetteer", "show", "ocha:C90004")).ShouldFailWith(1, "There is no place with the id or name ocha:C90004");
    }

    [Fact]
    public async Task One_place_is_told_in_the_singular()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Header + "C90001,Xarqabad,,SY07,Idleb,35.70,36.50\n"))).ShouldSucceed().Output.ShouldStartWith("mine: 1 place: 1 new");
        (await RunAsync("gazetteer", "list", "--datasets")).Output.ShouldBe("mine  1 place  mine.csv\n");
        (await RunAsync("gazetteer", "remove", "mine")).Output.ShouldBe("mine: 1 place removed.\n");
    }

    [Fact]
    public async Task A_dataset_is_named_as_at_its_import()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two), "--dataset", "My Topo")).ShouldSucceed();
        (await RunAsync("gazetteer", "list", "--dataset", "My Topo")).ShouldSucceed().Output.ShouldContain("ocha:C90001");
        (await RunAsync("gazetteer", "remove", "My Topo")).ShouldSucceed().Output.ShouldBe("my-topo: 2 places removed.\n");
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--kind", "town")]
    [InlineData("--country", "SY")]
    [InlineData("--dataset", "mine")]
    public async Task A_list_of_datasets_takes_nothing_that_is_said_of_places(string option, string value) =>
        (await RunAsync("gazetteer", "list", "--datasets", option, value)).ShouldFailWith(2, $"--datasets lists datasets, of which {option} says nothing.");

    [Theory]
    [InlineData("resolve", "Saraqib")]
    [InlineData("extract", "ARTICLE")]
    [InlineData("gazetteer", "show", "saraqib")]
    [InlineData("gazetteer", "list", "--datasets")]
    [InlineData("gazetteer", "list", "--dataset", "mine")]
    [InlineData("gazetteer", "check")]
    [InlineData("gazetteer", "remove", "mine")]
    public async Task A_database_that_is_named_and_not_there_is_missed(params string[] arguments)
    {
        var article = _folder.Write("a.md", Report.Of("One"));
        (await RunAsync([.. arguments.Select(argument => argument == "ARTICLE" ? article : argument)]))
            .ShouldFailWith(1, $"There is no database at {_folder.Database}; geoevents gazetteer import makes one.");
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_of_the_environment_may_come_later() =>
        (await Geoevents.RunAsync(new ProgramCall("resolve", "Saraqib") { Environment = { ["GEOEVENTS_DB"] = _folder.Database } })).ShouldSucceed().Output.ShouldContain("saraqib");

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_a_corrected_one_replaces()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two))).ShouldSucceed();
        (await RunAsync("gazetteer", "import", _folder.File("mine.csv"))).ShouldSucceed().Output.ShouldBe("mine: unchanged, 2 places.\n");

        _folder.Write("mine.csv", Two.Replace("C90002,Zumurrudan", "C90004,Zumurrudin", StringComparison.Ordinal));
        (await RunAsync("gazetteer", "import", _folder.File("mine.csv"))).ShouldSucceed().Output.ShouldStartWith("mine: 2 places instead of those before: 2 new");
        (await RunAsync("gazetteer", "list", "--dataset", "mine")).Output.ShouldNotContain("C90002");
    }

    [Theory]
    [InlineData("empty.csv", "", "empty.csv is empty.")]
    [InlineData("binary.csv", "\u0000\u0001\u0002\u0000PNG", "binary.csv is of no known format")]
    [InlineData("wrong.csv", Two + "C90005,Nowhere,,SY07,Idleb,95,36.5\n", "wrong.csv, line 4")]
    [InlineData("twice.csv", Two + "C90001,Again,,SY07,Idleb,35,36.5\n", "twice.csv has the id 'ocha:C90001' twice.")]
    [InlineData("header.csv", Header, "header.csv")]
    public async Task What_cannot_be_imported_is_said_in_a_sentence_and_nothing_is_stored(string name, string content, string part)
    {
        (await RunAsync("gazetteer", "import", _folder.Write("good.csv", Two))).ShouldSucceed();

        var failed = await RunAsync("gazetteer", "import", _folder.Write("other.csv", Two.Replace("C9000", "C8000", StringComparison.Ordinal)), _folder.Write(name, content));

        failed.ShouldFailWith(1, part);
        failed.Output.ShouldBe("");
        (await RunAsync("gazetteer", "list", "--datasets")).Output.ShouldBe("good  2 places  good.csv\n");
    }

    [Fact]
    public async Task A_folder_and_a_file_that_is_not_there_are_refused_before_a_database_is_made()
    {
        (await RunAsync("gazetteer", "import", _folder.Path)).ShouldFailWith(1, "is a folder: name a file of places.");
        (await RunAsync("gazetteer", "import", _folder.File("none.csv"))).ShouldFailWith(1, "There is no file");
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two), "--format", "xml")).ShouldFailWith(2, "xml");
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task Hostile_names_are_names_and_steer_no_terminal()
    {
        var name = "Evil\u001b[2J<script>'; DROP TABLE imported_places; --\u202e";
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", $"{Header}C90001,{name},,SY07,Idleb,35.70,36.50\n"))).ShouldSucceed();
        foreach (var shown in new[] { await RunAsync("gazetteer", "list", "--dataset", "mine"), await RunAsync("gazetteer", "show", "ocha:C90001"), await RunAsync("resolve", name) })
        {
            shown.ShouldSucceed().Output.ShouldContain("<script>'; DROP TABLE imported_places; --");
            shown.Output.ShouldNotContain("\u001b");
            shown.Output.ShouldNotContain("\u202e");
        }
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_all_or_nothing()
    {
        var many = Header + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"C{i + 100_000},Placename {i},,SY07,Idleb,{35 + i % 200 * 0.005:0.000},{36 + i / 200 * 0.005:0.000}\n"));
        _folder.Write("many.csv", many);
        (await RunAsync("gazetteer", "import", _folder.Write("good.csv", Two))).ShouldSucceed();
        var met = 0;
        // Told while it reads; then it sorts, stores and compiles.
        foreach (var milliseconds in new[] { 0, 200, 400, 800, 1200 })
        {
            using (var process = Geoevents.Start(new ProgramCall("gazetteer", "import", _folder.File("many.csv"), "--db", _folder.Database)))
            {
                if (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is not null) await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
                if (!process.HasExited) met++;
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            (await RunAsync("gazetteer", "list", "--datasets")).ShouldSucceed().Output.ShouldBeOneOf("good  2 places  good.csv\n", "good  2 places  good.csv\nmany  150000 places  many.csv\n");
        }
        met.ShouldBePositive("no kill met a running import");
        (await RunAsync("gazetteer", "import", _folder.File("many.csv"))).ShouldSucceed();
        (await RunAsync("gazetteer", "list", "--datasets")).Output.ShouldEndWith("many  150000 places  many.csv\n");
    }

    [Fact]
    public async Task A_running_server_uses_what_is_imported_and_removed()
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        var before = (await server.GetAsync("/settings")).GetProperty("gazetteer").GetString();

        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two))).ShouldSucceed();
        var found = await server.GetUntilAsync("/resolve?name=Xarqabad", answer => answer.GetProperty("candidates").GetArrayLength() > 0);
        found.GetProperty("candidates")[0].GetProperty("id").GetString().ShouldBe("ocha:C90001");
        (await server.GetAsync("/settings")).GetProperty("gazetteer").GetString().ShouldNotBe(before);
        (await server.GetAsync("/collections/places/items/ocha:C90001")).GetProperty("id").GetString().ShouldBe("ocha:C90001");

        (await RunAsync("gazetteer", "remove", "mine")).ShouldSucceed();
        await server.GetUntilAsync("/settings", answer => answer.GetProperty("gazetteer").GetString() == before);
    }

    [Fact]
    public async Task Articles_are_read_with_the_imported_places()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two))).ShouldSucceed();
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("One", sentence: "Artillery shelling hit the village of Zumurrudan on 6 March 2020.")))).ShouldSucceed();
        await using var server = await RunningServer.StartAsync("--db", _folder.Database);
        (await server.GetAsync("/collections/places/items")).Ids().ShouldContain("ocha:C90002");
    }

    [Fact]
    public async Task Without_a_database_named_none_is_touched()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", Two))).ShouldSucceed();
        (await Geoevents.RunAsync("resolve", "Xarqabad")).ShouldSucceed().Output.ShouldNotContain("ocha:");
        (await Geoevents.RunAsync(new ProgramCall("resolve", "Xarqabad") { Environment = { ["GEOEVENTS_DB"] = _folder.Database } })).Output.ShouldContain("ocha:C90001");
    }

    [Fact]
    public async Task One_place_in_two_datasets_is_no_conflict_and_a_folder_is_checked_beside_files()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("one.csv", Two), _folder.Write("two.csv", Two))).ShouldSucceed();
        (await RunAsync("gazetteer", "check")).ShouldSucceed().Error.ShouldBe("No conflicts.\n");

        Directory.CreateDirectory(_folder.File("curated"));
        const string columns = "id,kind,name,arabic_name,spellings,parent,country,lon,lat,precision_m,population,provenance\n";
        _folder.Write("curated/places.csv", columns + "zeta,town,Zeta,زيتا,,,SY,36.5,35.5,500,,by hand\n");
        _folder.Write("curated/countries.csv", "iso2,iso_numeric,name,arabic_name,spellings,lon,lat\n");
        var near = _folder.Write("near.csv", Header + "C90009,Saraqib,سراقب,SY07,Idleb,36.00,36.80\n");
        var alone = await RunAsync("gazetteer", "check", near);
        alone.ExitCode.ShouldBe(1);
        (await RunAsync("gazetteer", "check", near, _folder.File("curated"))).Output.ShouldBe(alone.Output);
    }

    [Fact]
    public async Task Conflicts_are_told_and_counted_by_kind()
    {
        var file = _folder.Write("mine.csv", Two + "C90006,Xarqabad,قرقاباد,SY07,Idleb,35.75,36.50\nC90007,Far Away,بعيد,SY07,Idleb,35.75,36.60\n");
        var check = await RunAsync("gazetteer", "check", file);
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldStartWith("same-name-nearby: ");
        check.Error.ShouldBe("Conflicts: 1 same-name-nearby.\n");

        (await RunAsync("gazetteer", "import", file)).ShouldSucceed();
        (await RunAsync("gazetteer", "check")).Output.ShouldBe(check.Output);
        (await RunAsync("gazetteer", "check", _folder.Write("clean.csv", Two))).ShouldSucceed().Error.ShouldBe("No conflicts.\n");
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => Geoevents.RunAsync([.. arguments, "--db", _folder.Database]);
}
