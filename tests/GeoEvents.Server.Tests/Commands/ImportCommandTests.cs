using System.Text;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>Event lists, through the real program.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";
    private const string Table = "id,date,lon,lat,notes\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Row(string id, string notes = "Shells fell on the mill.", string lat = "35.5") =>
        $"{id},2020-03-16,1,Explosions/Remote violence,Shelling/artillery/missile attack,Army of A,,Aland,Zumurrud,Mill Town,{lat},36.5,1,Hill Post,{notes},2\n";

    [Fact]
    public async Task A_list_is_imported_again_without_a_change_corrected_and_cut()
    {
        var list = _folder.Write("acled.csv", Header + Row("A1") + Row("A2") + Row("A3"));
        (await RunAsync("import", list)).ShouldSucceed().Output.ShouldBe("3 rows: 3 added, 0 replaced, 0 unchanged, 0 bad.\n");
        var events = await OtherVersion.EventsAsync(_folder.Database);
        (await RunAsync("import", list)).ShouldSucceed().Output.ShouldBe("3 rows: 0 added, 0 replaced, 3 unchanged, 0 bad.\n");

        _folder.Write("acled.csv", Header + Row("A2", "A correction.") + Row("A3"));
        (await RunAsync("import", list)).ShouldSucceed().Output.ShouldBe("2 rows: 0 added, 1 replaced, 1 unchanged, 0 bad.\n");
        (await OtherVersion.EventsAsync(_folder.Database)).Select(stored => stored.Event.Id).ShouldBe(events.Select(stored => stored.Event.Id));
        (await RunAsync("import", list, "--complete")).ShouldSucceed().Output.ShouldBe("2 rows: 0 added, 0 replaced, 2 unchanged, 0 bad; 1 removed.\n");

        var deleted = _folder.Write("deleted.csv", "event_id_cnty,deleted_timestamp\nA3,1600000000\nA9,1600000000\n");
        (await RunAsync("import", deleted, "--remove")).ShouldSucceed().Output.ShouldBe("2 ids: 1 row removed.\n");
        (await OtherVersion.EventsAsync(_folder.Database)).ShouldHaveSingleItem().Event.Quote.ShouldBe("A correction.");
    }

    [Fact]
    public async Task A_complete_list_removes_nothing_of_other_lists_and_articles()
    {
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("One")))).ShouldSucceed();
        (await RunAsync("import", _folder.Write("one.csv", Table + "1,2020,36,35,x\n2,2020,36,35,x\n"), "--list", "mine")).ShouldSucceed();
        (await RunAsync("import", _folder.Write("two.csv", Table + "1,2020,36,35,x\n3,2020,36,35,x\n"), "--list", "yours")).ShouldSucceed();

        (await RunAsync("import", _folder.File("two.csv"), "--list", "mine", "--complete")).ShouldSucceed().Output.ShouldBe("2 rows: 1 added, 0 replaced, 1 unchanged, 0 bad; 1 removed.\n");

        (await OtherVersion.EventsAsync(_folder.Database)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_their_lines_and_kept_out()
    {
        var result = await RunAsync("import", _folder.Write("a.csv", Header + Row("A1") + Row("A2", lat: "91") + Row("") + Row("A1", "Twice.") + Row("A5")));
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe("5 rows: 2 added, 0 replaced, 0 unchanged, 3 bad.\n");
        Told(result).ShouldBe(
            $"{_folder.File("a.csv")}, line 3: latitude 91 is not from -90 to 90.\n{_folder.File("a.csv")}, line 4: event_id_cnty is empty.\n{_folder.File("a.csv")}, line 5: its id is that of a row before.\n");
        (await OtherVersion.EventsAsync(_folder.Database)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_very_many_bad_rows_some_are_listed_and_all_counted()
    {
        var result = await RunAsync("import", _folder.Write("a.csv", Table + string.Concat(Enumerable.Range(0, 1000).Select(number => $"{number},never,36,35,x\n"))));
        result.Output.ShouldBe("1000 rows: 0 added, 0 replaced, 0 unchanged, 1000 bad.\n");
        result.Error.Split('\n').Count(line => line.Contains(": date 'never' is not a date", StringComparison.Ordinal)).ShouldBe(20);
        result.Error.ShouldContain("… and 980 bad rows more.\n");
    }

    [Fact]
    public async Task A_strict_import_stores_nothing_where_a_row_of_any_file_is_bad()
    {
        var (good, bad) = (_folder.Write("good.csv", Header + Row("A1")), _folder.Write("bad.csv", Header + Row("A2") + Row("A3", lat: "x")));

        var result = await RunAsync("import", good, bad, "--strict");

        result.ExitCode.ShouldBe(1);
        Told(result).ShouldBe($"{bad}, line 3: latitude 'x' is not a number.\nNothing was stored: 1 row is bad.\n");
        result.Output.ShouldBeEmpty();
        File.Exists(_folder.Database).ShouldBeFalse();
        (await RunAsync("import", good, "--strict")).ShouldSucceed().Output.ShouldStartWith("1 row: 1 added");
    }

    [Fact]
    public async Task A_complete_list_with_a_row_that_nobody_can_know_removes_nothing()
    {
        (await RunAsync("import", _folder.Write("a.csv", Header + Row("A1") + Row("A2")))).ShouldSucceed();
        _folder.Write("a.csv", Header + Row("A1") + Row(""));
        var result = await RunAsync("import", _folder.File("a.csv"), "--complete");
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldEndWith("Nothing was removed: rows without an id may be any.\n");
        (await OtherVersion.EventsAsync(_folder.Database)).Count.ShouldBe(2);
        _folder.Write("a.csv", Header);
        (await RunAsync("import", _folder.File("a.csv"), "--complete")).ShouldFailWith(1, "Nothing was removed: there is no good row in the files.");
    }

    [Fact]
    public async Task A_row_that_is_bad_now_is_still_in_a_complete_list()
    {
        (await RunAsync("import", _folder.Write("a.csv", Header + Row("A1") + Row("A2")))).ShouldSucceed();
        _folder.Write("a.csv", Header + Row("A1") + Row("A2", lat: "x"));
        (await RunAsync("import", _folder.File("a.csv"), "--complete")).Output.ShouldBe("2 rows: 0 added, 0 replaced, 1 unchanged, 1 bad; 0 removed.\n");
    }

    [Fact]
    public async Task Columns_source_and_list_are_told()
    {
        var list = _folder.Write("incidents.csv", "NO;EVENT_DT;X;Y;Text\n7;06 March 2020;36.5;35.5;Shots.\n");
        (await RunAsync("import", list, "--source", "Ministry of Health", "--column", "id=NO", "--column", "date=EVENT_DT")).ShouldSucceed();
        var stored = (await OtherVersion.EventsAsync(_folder.Database)).ShouldHaveSingleItem();
        (stored.Source.Id, stored.Event.Quote, stored.Event.Date.Edtf).ShouldBe(("ministry-of-health", "Shots.", "2020-03-06"));
        (await RunAsync("import", _folder.Write("ids.txt", "7\n"), "--remove", "--list", "incidents")).ShouldSucceed().Output.ShouldBe("1 id: 1 row removed.\n");
    }

    [Fact]
    public async Task What_GeoEvents_exports_can_be_imported()
    {
        (await RunAsync("import", _folder.Write("a.csv", Header + Row("A1") + Row("A2", "Another.")))).ShouldSucceed();
        (await RunAsync("export", "--output", _folder.File("out.geojson"))).ShouldSucceed();
        var other = _folder.File("other.gpkg");
        (await Geoevents.RunAsync("import", _folder.File("out.geojson"), "--db", other)).ShouldSucceed().Output.ShouldBe("2 rows: 2 added, 0 replaced, 0 unchanged, 0 bad.\n");

        static object Told(Storage.StoredEvent stored) => (stored.Event.Quote, stored.Event.Kind, stored.Event.Date, stored.Source, stored.Event.Deaths, stored.Event.Places[0].Point, stored.Event.Places[0].Precision, stored.Event.Places[0].RadiusKm, stored.Event.Places[0].Name);
        (await OtherVersion.EventsAsync(other)).Select(Told).ShouldBe((await OtherVersion.EventsAsync(_folder.Database)).Select(Told), ignoreOrder: true);
    }

    [Fact]
    public async Task Rows_of_lists_are_left_alone_by_reextract()
    {
        (await RunAsync("import", _folder.Write("a.csv", Header + Row("A1")))).ShouldSucceed();
        (await RunAsync("reextract", "--yes")).ShouldSucceed().Output.ShouldStartWith("Nothing to do");
        (await OtherVersion.EventsAsync(_folder.Database)).ShouldHaveSingleItem().Event.Actors.ShouldBe(["Army of A"]);
    }

    [Theory]
    [InlineData("", "is empty.")]
    [InlineData("\n\n", "is no event list")]
    [InlineData("Dear reader", "is no event list: neither GeoJSON, nor a table with a header, nor one of GDELT's.")]
    [InlineData("{\"a\": 1}", "is no event list")]
    [InlineData("what,when\n1,2\n", "line 1: no column is known to hold the id: name it, as id=NAME; there are what, when.")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": [{]}", "line 1: this is not JSON.")]
    public async Task A_file_that_is_no_list_is_told_in_one_sentence(string content, string sentence)
    {
        var result = await RunAsync("import", _folder.Write("a.csv", content));
        result.ShouldFailWith(1, sentence);
    }

    [Fact]
    public async Task A_file_that_ends_in_the_middle_is_told_and_what_came_before_stored()
    {
        var result = await RunAsync("import", _folder.Write("a.csv", Table + "1,2020,36,35,x\n2,2020,36,35,\"" + new string('x', 3_000_000)));
        result.ShouldFailWith(1, "line 3: a row larger than 1 MB, or a quotation mark that is never closed; nothing behind it was read.");
        result.Output.ShouldBe("2 rows: 1 added, 0 replaced, 0 unchanged, 1 bad.\n");
    }

    [Fact]
    public async Task UTF_16_without_a_mark_is_no_list() => (await RunAsync("import", _folder.Write("a.csv", Encoding.Unicode.GetBytes(Table)))).ShouldFailWith(1, "is no event list");

    [Theory]
    [InlineData("--column takes FIELD=NAME", "--column", "when=X")]
    [InlineData("--column takes FIELD=NAME", "--column", "date")]
    [InlineData("--column names date twice", "--column", "date=A", "--column", "date=B")]
    [InlineData("--list '!' has neither letters nor digits", "--list", "!")]
    [InlineData("'xml'", "--format", "xml")]
    [InlineData("--remove takes ids, of which --complete says nothing", "--remove", "--complete")]
    public async Task A_wrong_call_is_told(string sentence, params string[] options) =>
        (await RunAsync(["import", _folder.Write("a.csv", Table), .. options])).ShouldFailWith(2, sentence);

    [Fact]
    public async Task Columns_of_a_known_format_are_not_told()
    {
        var list = _folder.Write("a.csv", Header + Row("A1"));
        (await RunAsync("import", list, "--column", "date=x")).ShouldFailWith(1, "is of the format acled, whose columns are known: --column is for csv and geojson.");
        (await RunAsync("import", _folder.File("none.csv"))).ShouldFailWith(1, "There is no file");
        (await RunAsync("import", _folder.Path)).ShouldFailWith(1, "is a folder: name a file.");
        (await RunAsync("import", list, "--remove")).ShouldFailWith(1, "There is no database at");
    }

    [Fact]
    public async Task Help_has_examples() => (await RunAsync("import", "--help")).ShouldSucceed().Output.ShouldContain("geoevents import deleted.csv --remove");

    /// <summary>What it said on stderr besides progress.</summary>
    private static string Told(ProgramResult result) => string.Concat(result.Error.Split('\n').Where(line => line.Length > 0 && !line.EndsWith('…')).Select(line => line + "\n"));

    private Task<ProgramResult> RunAsync(params string[] arguments) => Geoevents.RunAsync([.. arguments, "--db", _folder.Database]);
}
