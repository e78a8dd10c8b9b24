using System.Diagnostics;
using System.Text;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_summary_counts_what_was_added_replaced_unchanged_and_failed()
    {
        Directory.CreateDirectory(_folder.File("articles"));
        var corrected = _folder.Write("articles/a.md", Report.Of("A"));
        _folder.Write("articles/b.md", Report.Of("B"));
        (await IngestAsync(_folder.File("articles"))).ShouldSucceed().Output.ShouldBe("2 articles: 2 added, 0 replaced, 0 unchanged, 0 failed; 2 events found.\n");

        File.WriteAllText(corrected, Report.Of("A", sentence: "An airstrike hit the town of Ariha on 5 March 2020."));
        _folder.Write("articles/c.md", Report.Of("C"));
        _folder.Write("articles/empty.md", "");
        var result = await IngestAsync(_folder.File("articles"));
        result.ShouldFailWith(1, "empty.md");
        result.Output.ShouldBe("4 articles: 1 added, 1 replaced, 1 unchanged, 1 failed; 3 events found.\n");
    }

    [Fact]
    public async Task Ingesting_twice_changes_nothing()
    {
        var article = _folder.Write("article.md", Report.Of("A"));
        (await IngestAsync(article)).ShouldSucceed();
        var before = await ExportAsync();
        (await IngestAsync(article)).ShouldSucceed().Output.ShouldContain("1 unchanged");
        (await IngestAsync(article, article)).ShouldSucceed().Output.ShouldContain("2 unchanged");
        WithoutTime(await ExportAsync()).ShouldBe(WithoutTime(before));
    }

    [Fact]
    public async Task A_correction_replaces_the_events_of_the_article()
    {
        (await IngestAsync(_folder.Write("article.md", Report.Of("A")))).ShouldSucceed();
        (await IngestAsync(_folder.Write("article.md", Report.Of("A", sentence: "An airstrike hit the town of Ariha on 5 March 2020.")))).ShouldSucceed();
        var only = (await ExportAsync()).Json.GetProperty("features").EnumerateArray().ShouldHaveSingleItem().GetProperty("properties");
        only.GetProperty("kind").GetString().ShouldBe("airstrike");
        only.GetProperty("place").GetString().ShouldBe("Ariha");
    }

    [Fact]
    public async Task Verbose_lists_every_article_with_its_key()
    {
        var first = _folder.Write("first.md", Report.Of("First"));
        var second = _folder.Write("second.md", Report.Of("Second"));
        var lines = (await IngestAsync(first, second, "--verbose")).ShouldSucceed().Output.Split('\n');
        lines[0].ShouldMatch($"^added [0-9a-f]{{16}} {first}$");
        lines[1].ShouldMatch($"^added [0-9a-f]{{16}} {second}$");
    }

    [Fact]
    public async Task Articles_come_from_standard_input_too()
    {
        var result = await Geoevents.RunAsync(new ProgramCall("ingest", "-", "--source", "Radio", "--published", "2020-03-07", "--db", _folder.Database)
        {
            Input = Encoding.UTF8.GetBytes("Artillery shelling hit the town of Saraqib on 6 March 2020.\n"),
        });
        result.ShouldSucceed();
        (await ExportAsync("--source", "radio")).Json.GetProperty("numberMatched").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Stopped_while_it_waits_for_standard_input_it_ends()
    {
        Report.WriteMany(_folder.File("articles"), 300);
        using var process = Geoevents.Start(new ProgramCall("ingest", "-", _folder.File("articles"), "--db", _folder.Database));
        while (!File.Exists(_folder.Database)) await Task.Delay(50);
        await Task.Delay(200);
        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"])) await interrupt.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(15));
        process.ExitCode.ShouldBe(1, await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_folder_without_articles_is_a_failure_that_says_so()
    {
        Directory.CreateDirectory(_folder.File("nothing"));
        (await IngestAsync(_folder.File("nothing"))).ShouldFailWith(1, "no file of articles");
    }

    [Fact]
    public async Task An_input_too_large_for_an_article_is_refused()
    {
        var large = _folder.Write("large.txt", new byte[9 * 1024 * 1024]);
        (await IngestAsync(large)).ShouldFailWith(1, "larger than 8 MB");
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_left_alone()
    {
        var file = _folder.Write("notes.txt", "These are my notes, and no database at all.\n");
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", file)).ShouldFailWith(1, "notes.txt");
        File.ReadAllText(file).ShouldBe("These are my notes, and no database at all.\n");
    }

    [Fact]
    public async Task A_database_in_a_folder_that_does_not_exist_is_one_sentence() =>
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.File("missing/events.gpkg"))).ShouldFailWith(1, "missing");

    [Fact]
    public async Task Without_db_the_environment_and_then_the_data_folder_say_where_the_database_is()
    {
        var article = _folder.Write("article.md", Report.Of("A"));
        (await Geoevents.RunAsync(new ProgramCall("ingest", article) { Environment = { ["GEOEVENTS_DB"] = _folder.File("named.gpkg") } })).ShouldSucceed();
        File.Exists(_folder.File("named.gpkg")).ShouldBeTrue();

        (await Geoevents.RunAsync(new ProgramCall("ingest", article) { Environment = { ["XDG_DATA_HOME"] = _folder.File("data") } })).ShouldSucceed();
        File.Exists(_folder.File("data/GeoEvents/events.gpkg")).ShouldBeTrue();
    }

    private Task<ProgramResult> IngestAsync(params string[] arguments) => Geoevents.RunAsync(["ingest", .. arguments, "--db", _folder.Database]);

    private async Task<ProgramResult> ExportAsync(params string[] arguments) => (await Geoevents.RunAsync(["export", .. arguments, "--db", _folder.Database])).ShouldSucceed();

    private static string WithoutTime(ProgramResult export) => export.Output.Replace(export.Json.GetProperty("timeStamp").GetString()!, "", StringComparison.Ordinal);
}
