using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Input;

/// <summary>What people have, given to the program as it is.</summary>
public sealed class InputFormatsTests : IDisposable
{
    private const string Shelling = "Artillery shelling hit the town of Saraqib on 6 March 2020, killing 15 people.";
    private const string Airstrike = "An airstrike hit the town of Ariha on 5 March 2020.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Page(string text) =>
        $"<html><head><title>Shells | Wire</title><link rel=canonical href='https://wire.example/a'><meta property='og:site_name' content='Wire'><meta name=date content=2020-03-07></head><body><nav><a href=x>Home</a></nav><p>{text}</p></body></html>";

    private static string Line(string text, string url = "https://wire.example/b") =>
        JsonSerializer.Serialize(new { title = "Shells", text, source = "Wire", published = "2020-03-07", url }) + "\n";

    private static string Mail(string text) => $"From: Wire <a@wire.example>\nSubject: Shells\nDate: Sat, 7 Mar 2020 10:00:00 +0300\n\n{text}\n";

    [Fact]
    public async Task Two_objects_behind_each_other_are_extracted_as_an_array()
    {
        var two = _folder.Write("two.json", Line(Shelling) + Line(Airstrike));
        (await Geoevents.RunAsync("extract", two)).ShouldSucceed().Json.GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    [InlineData("a.md")]
    public async Task A_correction_replaces_and_the_events_of_the_old_text_vanish(string name)
    {
        string Of(string text) => name switch
        {
            "a.html" => Page(text),
            "a.jsonl" => Line(text),
            _ => $"---\ntitle: Shells\nsource: Wire\nurl: https://wire.example/c\npublished: 2020-03-07\n---\n{text}\n",
        };
        (await IngestAsync(_folder.Write(name, Of(Shelling)))).ShouldSucceed().Output.ShouldBe("1 article: 1 added, 0 replaced, 0 unchanged, 0 failed; 1 event found.\n");
        (await IngestAsync(_folder.Write(name, Of(Shelling)))).ShouldSucceed().Output.ShouldContain("1 unchanged");
        (await IngestAsync(_folder.Write(name, Of(Airstrike)))).ShouldSucceed().Output.ShouldContain("1 replaced");
        var features = (await Geoevents.RunAsync("export", "--db", _folder.Database)).ShouldSucceed().Json.GetProperty("features");
        features.EnumerateArray().ShouldHaveSingleItem().GetProperty("properties").GetProperty("kind").GetString().ShouldBe("airstrike");
    }

    [Theory]
    [InlineData("html")]
    [InlineData("mail")]
    [InlineData("lines")]
    [InlineData("array")]
    [InlineData("utf-16 lines")]
    public async Task Standard_input_is_known_by_its_content(string what)
    {
        var input = what switch
        {
            "html" => Encoding.UTF8.GetBytes(Page(Shelling)),
            "mail" => Encoding.UTF8.GetBytes(Mail(Shelling)),
            "lines" => Encoding.UTF8.GetBytes(Line(Shelling)),
            "array" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"[\n{Line(Shelling)}]")],
            _ => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Line(Shelling))],
        };
        var result = (await Geoevents.RunAsync(new ProgramCall("extract", "-") { Input = input })).ShouldSucceed().Json;
        var extraction = result.ValueKind is JsonValueKind.Array ? result[0] : result;
        extraction.GetProperty("article").GetProperty("title").GetString().ShouldBe("Shells");
        extraction.GetProperty("article").GetProperty("source").GetString().ShouldBe("Wire");
        extraction.GetProperty("events").EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("shelling");
    }

    [Fact]
    public async Task A_bad_line_fails_alone_and_is_told_with_its_number()
    {
        var file = _folder.Write("a.jsonl", Line(Shelling, "https://x.example/1") + "oops\n\n{\"title\":\"no text\"}\n" + Line(Airstrike, "https://x.example/2"));
        var result = await IngestAsync(file);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe("4 articles: 2 added, 0 replaced, 0 unchanged, 2 failed; 2 events found.\n");
        result.Error.ShouldContain($"{file}, line 2 is no JSON");
        result.Error.ShouldContain($"{file}, line 4 has no text");
    }

    [Fact]
    public async Task Folders_hold_all_formats_and_what_is_none_is_passed_over()
    {
        Directory.CreateDirectory(_folder.File("in/deeper"));
        _folder.Write("in/a.md", Report.Of("A"));
        _folder.Write("in/b.HTM", Page(Shelling));
        _folder.Write("in/c.eml", Mail(Shelling));
        _folder.Write("in/deeper/d.ndjson", Line(Airstrike));
        _folder.Write("in/deeper/e.json", Line(Shelling, "https://wire.example/e"));
        _folder.Write("in/picture.png", "no article");
        (await IngestAsync(_folder.File("in"))).ShouldSucceed().Output.ShouldStartWith("5 articles: 5 added");
    }

    [Fact]
    public async Task Json_of_other_programs_is_skipped_in_folders_and_a_failure_where_it_is_named()
    {
        Directory.CreateDirectory(_folder.File("in"));
        _folder.Write("in/a.md", Report.Of("A"));
        _folder.Write("in/articles.json", $"[{Line(Shelling)}, {{\"title\":\"no text\"}}]");
        _folder.Write("in/broken.json", "{\"text\":\"cut off");
        _folder.Write("in/empty.json", "[]");
        _folder.Write("in/notes.json", "no json at all");
        _folder.Write("in/package.json", "{\"name\":\"x\",\"files\":[\"a\"]}");
        var result = await IngestAsync(_folder.File("in"));
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldStartWith("4 articles: 2 added, 0 replaced, 0 unchanged, 2 failed");
        result.Error.ShouldContain("articles.json, line 2 has no text");
        result.Error.ShouldContain("broken.json is no JSON");
        result.Error.ShouldEndWith($"Skipped 3 .json files that hold no articles, such as {_folder.File("in/empty.json")}.\n");

        foreach (var name in (string[])["articles.json", "broken.json", "empty.json", "notes.json"]) File.Delete(_folder.File("in/" + name));
        (await IngestAsync(_folder.File("in"))).ShouldSucceed().Error.ShouldBe($"Skipped a .json file that holds no articles: {_folder.File("in/package.json")}.\n");
        (await Geoevents.RunAsync("extract", _folder.File("in"))).ShouldSucceed().Error.ShouldContain("Skipped a .json file");
        (await IngestAsync(_folder.File("in/package.json"))).ShouldFailWith(1, "package.json has no text");
    }

    [Fact]
    public async Task A_folder_of_thousands_of_articles_goes_in_whole()
    {
        Report.WriteMany(_folder.File("many"), 3_000);
        (await IngestAsync(_folder.File("many"))).ShouldSucceed().Output.ShouldStartWith("3000 articles: 3000 added");
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_in_a_sentence_as_a_file_as_a_line_and_from_a_pipe()
    {
        var large = new byte[50 * 1024 * 1024];
        Array.Fill(large, (byte)'a');
        (await IngestAsync(_folder.Write("large.txt", large))).ShouldFailWith(1, "large.txt is larger than 8 MB, too large for one article.");
        (await Geoevents.RunAsync(new ProgramCall("ingest", "-", "--db", _folder.Database) { Input = large })).ShouldFailWith(1, "standard input is larger than 8 MB");
        var lines = _folder.Write("large.jsonl", [.. Encoding.UTF8.GetBytes(Line(Shelling) + "{\"text\":\""), .. large, .. Encoding.UTF8.GetBytes("\"}\n" + Line(Airstrike, "https://x.example/2"))]);
        var result = await IngestAsync(lines);
        result.Error.ShouldContain("large.jsonl, line 2 is larger than 8 MB");
        result.Output.ShouldStartWith("3 articles: 2 added");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_without_permission_is_a_failure_that_names_it_and_the_others_go_in()
    {
        Directory.CreateDirectory(_folder.File("in/closed"));
        _folder.Write("in/a.md", Report.Of("A"));
        File.SetUnixFileMode(_folder.File("in/closed"), UnixFileMode.None);
        try
        {
            var result = await Geoevents.RunAsync(new ProgramCall("ingest", _folder.File("in"), "--db", _folder.Database) { Unprivileged = true });
            result.ShouldFailWith(1, "in/closed cannot be read");
            result.Output.ShouldStartWith("2 articles: 1 added");
        }
        finally
        {
            File.SetUnixFileMode(_folder.File("in/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("a.html", "<html><body><nav><a href=x>Home</a></nav></body></html>", "without a text")]
    [InlineData("a.eml", "From: a@b.example\nSubject: x\n\n", "without text")]
    [InlineData("a.json", "[]", "holds no article")]
    [InlineData("a.jsonl", "", "holds no article")]
    [InlineData("a.md", "---\npublished: 2099-01-01\n---\nText.", "2099-01-01, which is still to come")]
    public async Task What_is_no_article_is_one_sentence_and_nothing_is_stored(string name, string content, string part)
    {
        var result = await IngestAsync(_folder.Write(name, content));
        result.ShouldFailWith(1, part);
        result.Output.ShouldStartWith("1 article: 0 added");
    }

    [Fact]
    public async Task A_day_to_come_is_wrong_usage_as_an_option() =>
        (await IngestAsync(_folder.Write("a.md", Report.Of("A")), "--published", "2099-01-01")).ShouldFailWith(2, "2099-01-01 is still to come");

    [Fact]
    public async Task Formulas_and_scripts_of_an_article_stay_text()
    {
        const string hostile = "=HYPERLINK(\"http://evil.example\") <script>alert(1)</script> Artillery shelling hit the town of Saraqib on 6 March 2020.";
        (await IngestAsync(_folder.Write("a.jsonl", Line(hostile)))).ShouldSucceed();
        var quote = (await Geoevents.RunAsync("export", "--db", _folder.Database)).ShouldSucceed().Json.GetProperty("features")[0].GetProperty("properties").GetProperty("quote").GetString();
        quote.ShouldBe(hostile);
    }

    private Task<ProgramResult> IngestAsync(params string[] arguments) => Geoevents.RunAsync(["ingest", .. arguments, "--db", _folder.Database]);
}
