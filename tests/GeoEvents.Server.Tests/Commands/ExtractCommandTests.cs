using System.Text;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_article_is_one_object_with_all_fields_of_the_contract()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling of Saraqib"));
        var extraction = (await Geoevents.RunAsync("extract", article)).ShouldSucceed().Json;

        Names(extraction).ShouldBe(["article", "mentions", "events"]);
        Names(extraction.GetProperty("article")).ShouldBe(["title", "source", "published", "language", "text"]);
        var mention = extraction.GetProperty("mentions").EnumerateArray().First(mention => mention.GetProperty("text").GetString() == "Saraqib");
        Names(mention).ShouldBe(["text", "start", "end", "confidence", "government", "place", "candidates"]);
        Names(mention.GetProperty("place")).ShouldBe(["id", "name", "kind", "lon", "lat"]);
        Names(mention.GetProperty("candidates")[0]).ShouldBe(["id", "name", "kind", "lon", "lat", "score", "why"]);
        var reported = extraction.GetProperty("events").EnumerateArray().ShouldHaveSingleItem();
        Names(reported).ShouldBe(["kind", "factuality", "start", "end", "edtf", "datePrecision", "quote", "quoteStart", "quoteEnd", "furtherQuotes", "confidence", "places", "actors", "deaths", "injured"]);
        Names(reported.GetProperty("places")[0]).ShouldBe(["text", "id", "name", "lon", "lat", "wherePrecision", "radiusKm"]);
        reported.GetProperty("kind").GetString().ShouldBe("shelling");
        reported.GetProperty("start").GetString().ShouldBe("2020-03-06");
        Names(reported.GetProperty("deaths")).ShouldBe(["low", "best", "high"]);
        reported.GetProperty("deaths").GetProperty("best").GetInt32().ShouldBe(15);
        reported.GetProperty("injured").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Offsets_and_quotes_are_exact_also_behind_characters_outside_the_basic_plane()
    {
        var article = _folder.Write("article.txt", "\uFEFF🚁 سراقب\r\n\r\nArtillery shelling hit the town of Saraqib on 6 March 2020.\r\n");
        var extraction = (await Geoevents.RunAsync("extract", article)).ShouldSucceed().Json;

        var text = extraction.GetProperty("article").GetProperty("text").GetString()!;
        text.ShouldStartWith("🚁 سراقب\n\nArtillery");
        extraction.GetProperty("mentions").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var mention in extraction.GetProperty("mentions").EnumerateArray()) Cut(text, mention, "start", "end").ShouldBe(mention.GetProperty("text").GetString());
        foreach (var reported in extraction.GetProperty("events").EnumerateArray()) Cut(text, reported, "quoteStart", "quoteEnd").ShouldBe(reported.GetProperty("quote").GetString());
    }

    [Fact]
    public async Task Several_articles_are_an_array_in_the_order_given()
    {
        var second = _folder.Write("b.md", Report.Of("Second"));
        var first = _folder.Write("z.md", Report.Of("First"));
        Titles(await Geoevents.RunAsync("extract", first, second)).ShouldBe(["First", "Second"]);
    }

    [Fact]
    public async Task A_folder_is_read_with_its_subfolders_whatever_else_lies_there()
    {
        Directory.CreateDirectory(_folder.File("articles/sub"));
        _folder.Write("articles/b.md", Report.Of("B"));
        _folder.Write("articles/a.txt", Report.Of("A"));
        _folder.Write("articles/sub/c.MD", Report.Of("C"));
        _folder.Write("articles/photo.jpg", [0xFF, 0xD8, 0x00]);
        Titles(await Geoevents.RunAsync("extract", _folder.File("articles"))).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task Standard_input_is_an_article()
    {
        var result = await Geoevents.RunAsync(new ProgramCall("extract", "-", "--source", "Radio", "--published", "2020-03-07")
        {
            Input = Encoding.UTF8.GetBytes("Shells hit Saraqib yesterday.\n"),
        });
        var article = result.ShouldSucceed().Json.GetProperty("article");
        article.GetProperty("source").GetString().ShouldBe("Radio");
        article.GetProperty("published").GetString().ShouldBe("2020-03-07");
    }

    [Fact]
    public async Task Front_matter_wins_over_options()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling", source: "Own Source", published: "2020-03-07"));
        var result = await Geoevents.RunAsync("extract", article, "--source", "Other", "--published", "2019-01-01");
        var read = result.ShouldSucceed().Json.GetProperty("article");
        read.GetProperty("source").GetString().ShouldBe("Own Source");
        read.GetProperty("published").GetString().ShouldBe("2020-03-07");
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_others()
    {
        var good = _folder.Write("good.md", Report.Of("Good"));
        var result = await Geoevents.RunAsync("extract", _folder.File("missing.md"), good);
        result.ShouldFailWith(1, "missing.md");
        Titles(result).ShouldBe(["Good"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("\0\u0001\u0002binary\0")]
    [InlineData("---\npublished: 2020-13-40\n---\nText about Saraqib.\n")]
    public async Task What_is_no_article_is_one_sentence_with_the_name_of_the_file(string content) =>
        (await Geoevents.RunAsync("extract", _folder.Write("bad.md", content))).ShouldFailWith(1, "bad.md");

    [Fact]
    public async Task Nothing_is_stored()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling"));
        (await Geoevents.RunAsync(new ProgramCall("extract", article) { Environment = { ["GEOEVENTS_DB"] = _folder.Database } })).ShouldSucceed();
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_the_call_names_and_that_is_not_there_is_told_and_not_made()
    {
        var result = await Geoevents.RunAsync("extract", _folder.Write("article.md", Report.Of("Shelling")), "--db", _folder.Database);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain($"There is no database at {_folder.Database}");
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task Text_for_a_terminal_has_no_control_characters_of_the_article()
    {
        var article = _folder.Write("article.md", Report.Of("Evil \u001b[2J title", sentence: "Artillery shelling \u001b]0;owned\u0007 hit Saraqib on 6 March 2020."));
        var result = (await Geoevents.RunAsync("extract", article, "--format", "text")).ShouldSucceed();
        result.Output.ShouldContain("Saraqib");
        result.Output.Where(char.IsControl).ShouldAllBe(c => c == '\n');
    }

    [Fact]
    public async Task The_time_zone_of_the_machine_changes_nothing()
    {
        var article = _folder.Write("article.md", Report.Of("Shelling", sentence: "Artillery shelling hit Saraqib on Friday. An airstrike hit Ariha yesterday."));
        var east = await Geoevents.RunAsync(new ProgramCall("extract", article) { Environment = { ["TZ"] = "Pacific/Kiritimati" } });
        var west = await Geoevents.RunAsync(new ProgramCall("extract", article) { Environment = { ["TZ"] = "Pacific/Pago_Pago" } });
        east.ShouldSucceed().Output.ShouldBe(west.ShouldSucceed().Output);
    }

    private static string Cut(string text, JsonElement span, string start, string end) => text[span.GetProperty(start).GetInt32()..span.GetProperty(end).GetInt32()];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Titles(ProgramResult result) =>
        result.Json.EnumerateArray().Select(extraction => extraction.GetProperty("article").GetProperty("title").GetString());
}
