using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Without_arguments_it_prints_its_help()
    {
        var result = (await Geoevents.RunAsync()).ShouldSucceed();
        foreach (var command in new[] { "serve", "ingest", "extract", "resolve", "export", "gazetteer" }) result.Output.ShouldContain(command);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("reextract")]
    [InlineData("extract")]
    [InlineData("resolve")]
    [InlineData("export")]
    [InlineData("gazetteer", "compile")]
    public async Task Help_of_a_command_has_an_example(params string[] command)
    {
        var result = (await Geoevents.RunAsync([.. command, "--help"])).ShouldSucceed();
        result.Output.ShouldContain($"Examples:\n  geoevents {string.Join(' ', command)}");
        result.Output.ShouldContain("--db");
        result.Output.ShouldContain("--gazetteer");
    }

    [Theory]
    [InlineData("'frobnicate'", "frobnicate")]
    [InlineData("'--frob'", "export", "--frob")]
    [InlineData("extract", "extract")]
    [InlineData("--db", "ingest", "article.md", "--db")]
    [InlineData("xml", "extract", "article.md", "--format", "xml")]
    [InlineData("2020-13-40", "extract", "article.md", "--published", "2020-13-40")]
    [InlineData("6 March 2020", "ingest", "article.md", "--published", "6 March 2020")]
    [InlineData("0001-01-01", "extract", "article.md", "--published", "0001-01-01")]
    [InlineData("from 1900 to 2100", "extract", "article.md", "--published", "9999-12-31")]
    [InlineData("FILE is empty", "extract", "")]
    [InlineData("FILE is empty", "ingest", "article.md", "")]
    [InlineData("--output is empty", "export", "-o", "")]
    [InlineData("--output is empty", "gazetteer", "compile", "--curated", "gazetteer", "--output", "")]
    [InlineData("four numbers", "export", "--bbox", "1,2,3")]
    [InlineData("yesterday", "export", "--datetime", "yesterday")]
    [InlineData("earthquake", "export", "--kind", "earthquake")]
    [InlineData("--urls", "serve", "--urls", "localhost")]
    [InlineData("--urls", "serve", "--urls", "http://localhost:99999")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string part, params string[] arguments) =>
        (await Geoevents.RunAsync(arguments)).ShouldFailWith(2, part);

    [Fact]
    public async Task An_argument_that_begins_with_at_is_a_name_not_a_response_file() =>
        (await Geoevents.RunAsync("extract", "@article.md")).ShouldFailWith(1, "@article.md");

    [Fact]
    public async Task A_gazetteer_that_is_missing_or_none_is_one_sentence()
    {
        using var folder = new TempFolder();
        var article = folder.Write("article.md", Report.Of("Shelling"));
        (await Geoevents.RunAsync("extract", article, "--gazetteer", folder.File("missing.gazetteer"))).ShouldFailWith(1, "missing.gazetteer");
        (await Geoevents.RunAsync("extract", article, "--gazetteer", article)).ShouldFailWith(1, "article.md");
    }
}
