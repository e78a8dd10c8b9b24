using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Corpus = """
        <articles><article><source>s</source><text>The flu reached Paris, France and Manila.</text><locations>
        <location><name>Paris</name><start>17</start><end>22</end><lat>48.857</lat><lon>2.351</lon></location>
        <location><name>Manila</name><start>35</start><end>41</end><lat>14.58</lat><lon>121</lon></location>
        </locations></article></articles>
        """;

    private const string Gold = """
        {"article": "report.txt", "source": "Test", "published": "2020-03-10", "notPlaces": [],
         "places": [{"text": "Ariha", "lat": 35.812, "lon": 36.611, "tolKm": 3}],
         "events": [{"quote": "bombed the town of Ariha", "kinds": ["airstrike"], "start": "2020-03-09", "end": "2020-03-09", "places": ["Ariha"], "factuality": "asserted"}]}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_corpus_gives_a_table_and_for_programs_the_same_as_JSON()
    {
        var corpus = _folder.Write("corpus.xml", Corpus);
        var table = (await Geoevents.RunAsync("evaluate", corpus)).ShouldSucceed();
        table.Output.ShouldContain("geovirus: recognition");
        table.Output.ShouldContain("recall, overlapping spans");
        table.Error.ShouldContain("Evaluated");

        var json = (await Geoevents.RunAsync("evaluate", corpus, "--json")).ShouldSucceed().Json;
        var recognition = json.EnumerateArray().Single(one => one.GetProperty("table").GetString() == "recognition");
        recognition.GetProperty("corpus").GetString().ShouldBe("geovirus");
        var recall = recognition.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "recall, overlapping spans");
        recall.GetProperty("of").GetInt32().ShouldBe(2);
        recall.GetProperty("value").GetDouble().ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("gold")]
    public async Task Annotations_find_their_article_beside_them_or_in_articles_beside_their_folder(string where)
    {
        Directory.CreateDirectory(_folder.File("gold"));
        Directory.CreateDirectory(_folder.File("articles"));
        _folder.Write("gold/a.json", Gold);
        _folder.Write("gold/README.json", "{}");
        _folder.Write($"{where}/report.txt", "A strike\n\nWarplanes bombed the town of Ariha on Monday.\n");
        var result = (await Geoevents.RunAsync("evaluate", _folder.File("gold"))).ShouldSucceed();
        result.Output.ShouldContain("found strictly");
        result.Error.ShouldContain("Skipped");
    }

    [Fact]
    public async Task Mistakes_are_written_one_a_line_without_what_would_steer_a_terminal()
    {
        Directory.CreateDirectory(_folder.File("texts"));
        _folder.Write("texts/report.txt", "A strike\n\nWarplanes bombed the town of Binnish on Monday.\n");
        var gold = _folder.Write("a.json", Gold.Replace("Ariha", "A\\u001b[2Jriha"));
        (await Geoevents.RunAsync("evaluate", gold, "--articles", _folder.File("texts"), "--mistakes", _folder.File("mistakes.tsv"))).ShouldSucceed();
        var lines = await File.ReadAllLinesAsync(_folder.File("mistakes.tsv"));
        lines[0].ShouldBe("corpus\tdocument\tmistake\ttext\texpected\tread");
        lines.Length.ShouldBeGreaterThan(1);
        lines.ShouldAllBe(line => line.Split('\t').Length == 6 && !line.Contains('\u001b'));
    }

    [Fact]
    public async Task Help_has_examples() => (await Geoevents.RunAsync("evaluate", "--help")).ShouldSucceed().Output.ShouldContain("geoevents evaluate lgl.xml");

    [Theory]
    [InlineData]
    [InlineData("x.xml", "--format", "dance")]
    [InlineData("x.xml", "--mistakes", "")]
    public async Task Wrong_usage_is_2(params string[] arguments) => (await Geoevents.RunAsync(["evaluate", .. arguments])).ExitCode.ShouldBe(2);

    [Theory]
    [InlineData("bad.csv", "a,b\n1,2\n", "no known format")]
    [InlineData("bad.xml", "<articles><article><source>s</source><text>unclosed", "line")]
    [InlineData("bad.json", """{"article": "../../etc/passwd", "places": []}""", "no name of a file")]
    [InlineData("bad.json", """{"article": "gone.txt", "places": []}""", "--articles")]
    [InlineData("empty.csv", "", "no known format")]
    public async Task Bad_input_is_one_sentence_with_the_name_of_the_file(string name, string content, string part)
    {
        var result = await Geoevents.RunAsync("evaluate", _folder.Write(name, content));
        result.ShouldFailWith(1, name);
        result.Error.ShouldContain(part);
    }

    [Fact]
    public async Task What_is_not_there_is_told() => (await Geoevents.RunAsync("evaluate", _folder.File("gone.xml"))).ShouldFailWith(1, "gone.xml");

    [Fact]
    public async Task A_folder_without_annotations_is_told() => (await Geoevents.RunAsync("evaluate", _folder.Path)).ShouldFailWith(1, "holds no annotations");
}
