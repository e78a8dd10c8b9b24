using System.Runtime.Versioning;
using GeoEvents.Events;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class ReextractCommandTests : IDisposable
{
    private const int Articles = 12;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--dry-run", "Nothing was stored: --dry-run.")]
    [InlineData("--verbose", "Nothing was stored: there is no terminal to ask on; --yes stores it.")]
    public async Task What_would_change_is_told_and_nothing_stored(string option, string end)
    {
        await IngestAsync();
        await OtherVersion.ReadAsync(_folder.Database, reported => reported with { Kind = EventKind.Airstrike, Deaths = null });
        var before = await OtherVersion.EventsAsync(_folder.Database);

        var told = (await RunAsync("reextract", option)).ShouldSucceed().Output;

        told.ShouldContain("12 of 12 articles were read with another version.\nEvents: 0 unchanged, 12 changed (kind 12, figures 12), 0 new, 0 gone.\nMentions: 12 unchanged, 0 resolved anew, 0 new, 0 gone.\n");
        told.ShouldEndWith(end + "\n");
        (await OtherVersion.EventsAsync(_folder.Database)).Select(stored => (stored.Event.Id, stored.Event.Kind, stored.DataVersion)).ShouldBe(before.Select(stored => (stored.Event.Id, stored.Event.Kind, stored.DataVersion)));
    }

    [Fact]
    public async Task With_yes_the_new_reading_is_stored_and_events_keep_their_ids()
    {
        await IngestAsync();
        var ids = await OtherVersion.ReadAsync(_folder.Database, reported => reported with { Kind = EventKind.Airstrike, Places = [] });

        var result = (await RunAsync("reextract", "--yes")).ShouldSucceed();

        result.Output.ShouldContain("12 changed (kind 12, places 12), 0 new, 0 gone");
        result.Output.ShouldEndWith("12 articles read anew, 0 left as others changed them meanwhile, 0 failed.\n");
        var events = await OtherVersion.EventsAsync(_folder.Database);
        events.Select(stored => stored.Event.Id).ShouldBe(ids, ignoreOrder: true);
        events.ShouldAllBe(stored => stored.Event.Kind == EventKind.Shelling && stored.Event.Places.Count == 1);
        (await RunAsync("reextract", "--yes")).ShouldSucceed().Output.ShouldBe("Nothing to do: 12 articles read with this extractor and gazetteer.\n");
        (await RunAsync("ingest", _folder.File("articles"))).Output.ShouldContain("12 unchanged");
    }

    [Fact]
    public async Task Ingesting_an_article_again_keeps_the_ids_too()
    {
        await IngestAsync();
        var ids = await OtherVersion.ReadAsync(_folder.Database);

        (await RunAsync("ingest", _folder.File("articles"))).ShouldSucceed().Output.ShouldContain("12 replaced");

        (await OtherVersion.EventsAsync(_folder.Database)).Select(stored => stored.Event.Id).ShouldBe(ids, ignoreOrder: true);
        (await OtherVersion.CountAsync(_folder.Database)).ShouldBe(0);
    }

    [Fact]
    public async Task Imported_places_are_another_gazetteer()
    {
        const string sentence = "Artillery shelling hit the village of Zumurrudan in Idlib on 6 March 2020, killing 3 people.";
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("A", sentence: sentence)), _folder.Write("b.md", Report.Of("B")))).ShouldSucceed();
        (await RunAsync("reextract")).ShouldSucceed().Output.ShouldStartWith("Nothing to do");
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", "ADM4_PCODE,ADM4_EN,ADM4_AR,ADM1_PCODE,ADM1_EN,LATITUDE,LONGITUDE\nC90002,Zumurrudan,زمردان,SY07,Idleb,35.60,36.60\n"))).ShouldSucceed();

        var told = (await RunAsync("reextract", "--yes", "--verbose")).ShouldSucceed().Output;

        told.ShouldContain("2 of 2 articles were read with another version.");
        told.ShouldContain("ocha:C90002");
        told.ShouldContain("1 unchanged, 1 changed (");
        (await OtherVersion.EventsAsync(_folder.Database)).ShouldContain(stored => stored.Event.Places.Any(place => place.PlaceId == "ocha:C90002"));
        (await RunAsync("gazetteer", "remove", "mine")).ShouldSucceed();
        (await RunAsync("reextract", "--dry-run")).ShouldSucceed().Output.ShouldContain("2 of 2 articles were read with another version.");
    }

    [Fact]
    public async Task Only_articles_of_the_sources_are_read()
    {
        await IngestAsync();
        await OtherVersion.ReadAsync(_folder.Database);

        (await RunAsync("reextract", "--source", "wire-a", "--yes")).ShouldSucceed().Output.ShouldStartWith("4 of 4 articles were read with another version.");
        (await OtherVersion.CountAsync(_folder.Database)).ShouldBe(8);
        (await RunAsync("reextract", "--source", "wire-a, wire-b", "--yes")).ShouldSucceed().Output.ShouldStartWith("4 of 8 articles");
        (await RunAsync("reextract", "--source", "nobody")).ShouldFailWith(1, "There is no source nobody; there are wire-a, wire-b, wire-c.");
    }

    [Fact]
    public async Task Every_change_is_told_as_text_and_as_json()
    {
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("A")))).ShouldSucceed();
        await OtherVersion.ReadAsync(_folder.Database, reported => reported with { Kind = EventKind.Airstrike, Date = DateSpan.InMonth(2020, 3) });

        (await RunAsync("reextract", "--verbose")).Output.ShouldContain("\n  changed 0000000000000001: kind airstrike → shelling; dates 2020-03 → 2020-03-06\n");
        var json = (await RunAsync("reextract", "--verbose", "--yes", "--format", "json")).ShouldSucceed().Json;

        var change = json.GetProperty("articles")[0].GetProperty("changes")[0];
        (change.GetProperty("event").GetString(), change.GetProperty("change").GetString()).ShouldBe(("0000000000000001", "changed"));
        change.GetProperty("fields").GetProperty("kind").EnumerateArray().Select(value => value.GetString()).ShouldBe(["airstrike", "shelling"]);
        json.GetProperty("events").GetProperty("changed").GetInt32().ShouldBe(1);
        json.GetProperty("events").GetProperty("changedFields").GetProperty("dates").GetInt32().ShouldBe(1);
        (json.GetProperty("applied").GetBoolean(), json.GetProperty("articlesReplaced").GetInt32()).ShouldBe((true, 1));
        var again = await RunAsync("reextract", "--format", "json");
        (again.Json.GetProperty("articlesSeen").GetInt32(), again.Json.GetProperty("articlesOutdated").GetInt32(), again.Json.GetProperty("applied").GetBoolean()).ShouldBe((1, 0, false));
        again.Error.ShouldStartWith("Nothing to do");
    }

    [Theory]
    [InlineData("y", "1 article read anew", 0)]
    [InlineData("n", "Nothing was stored.", 1)]
    [InlineData("", "Nothing was stored.", 1)]
    public async Task On_a_terminal_it_asks(string answer, string end, int outdated)
    {
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("A")))).ShouldSucceed();
        await OtherVersion.ReadAsync(_folder.Database);

        var result = await Geoevents.RunAsync(new ProgramCall("reextract", "--db", _folder.Database)
        {
            Through = ["sh", "-c", "exec script -qec \"$0 $*\" /dev/null"],
            Input = System.Text.Encoding.UTF8.GetBytes(answer + "\n"),
        });

        result.ShouldSucceed().Output.ShouldContain("Store the new reading of 1 article? [y/N]");
        result.Output.ShouldContain(end);
        (await OtherVersion.CountAsync(_folder.Database)).ShouldBe(outdated);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_database_that_may_only_be_read_is_told_of_and_can_be_looked_at()
    {
        (await RunAsync("ingest", _folder.Write("a.md", Report.Of("A")))).ShouldSucceed();
        await OtherVersion.ReadAsync(_folder.Database);
        File.SetUnixFileMode(_folder.Database, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            (await Geoevents.RunAsync(new ProgramCall("reextract", "--yes", "--db", _folder.Database) { Unprivileged = true })).ShouldFailWith(1, "may only be read here, so nothing can be stored in it");
            (await Geoevents.RunAsync(new ProgramCall("reextract", "--dry-run", "--db", _folder.Database) { Unprivileged = true })).ShouldSucceed().Output.ShouldStartWith("1 of 1 article");
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_000_000);
        }
    }

    [Fact]
    public async Task Wrong_calls_are_refused()
    {
        (await RunAsync("reextract", "--dry-run", "--yes")).ShouldFailWith(2, "give one of them");
        (await RunAsync("reextract", "--source", " ,")).ShouldFailWith(2, "--source is empty");
        (await RunAsync("reextract", "--format", "xml")).ShouldFailWith(2, "xml");
        (await RunAsync("reextract")).ShouldFailWith(1, "There is no database at");
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_without_articles_has_nothing_to_do()
    {
        (await RunAsync("gazetteer", "import", _folder.Write("mine.csv", "ADM4_PCODE,ADM4_EN,ADM4_AR,ADM1_PCODE,ADM1_EN,LATITUDE,LONGITUDE\nC90002,Zumurrudan,,SY07,Idleb,35.60,36.60\n"))).ShouldSucceed();
        (await RunAsync("reextract")).ShouldSucceed().Output.ShouldBe("There are no articles: nothing to do.\n");
    }

    private async Task IngestAsync()
    {
        Report.WriteMany(_folder.File("articles"), Articles);
        (await RunAsync("ingest", _folder.File("articles"))).ShouldSucceed();
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => Geoevents.RunAsync([.. arguments, "--db", _folder.Database]);
}
