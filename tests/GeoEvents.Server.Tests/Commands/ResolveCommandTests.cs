using System.Text.Json;
using GeoEvents.Server.Commands;

namespace GeoEvents.Server.Tests.Commands;

public sealed class ResolveCommandTests : IDisposable
{
    private const string Places = """
        id,kind,name,arabic_name,spellings,parent,country,lon,lat,precision_m,population,provenance
        hmeimim-air-base,air-base,Hmeimim Air Base,حميميم,Hmeimim,country:SY,SY,35.9487,35.4011,1500,,x
        khan-shaykhun,city,Khan Shaykhun,خان شيخون,,country:SY,SY,36.6506,35.4419,2000,48975,x
        burayj-idlib,village,Burayj,,,country:SY,SY,36.45,35.6,1000,,x
        burayj-homs,village,Burayj,,,country:SY,SY,36.9,34.3,1000,,x
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string GazetteerFile => Path.Combine(_folder, "world.gazetteer");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Spellings_and_Arabic_find_the_place_and_say_why()
    {
        var (code, output, _) = await ResolveAsync("Khmeimim", "حميميم", "Khan Shaykhoun");
        code.ShouldBe(ExitCode.Done);
        output.Split('\n').Count(line => line.Contains("Hmeimim Air Base (air-base, SY)", StringComparison.Ordinal)).ShouldBe(2);
        output.ShouldContain("spelling of Hmeimim: kh→h; curated");
        output.ShouldContain("exact: حميميم");
        output.ShouldContain("spelling of Khan Shaykhun: ou→u; curated; 48,975 inhabitants");
    }

    [Fact]
    public async Task Json_is_an_object_for_one_name_and_an_array_for_several()
    {
        var (_, one, _) = await ResolveAsync("Khmeimim", "--format", "json");
        using var single = JsonDocument.Parse(one);
        single.RootElement.GetProperty("name").GetString().ShouldBe("Khmeimim");
        var candidate = single.RootElement.GetProperty("candidates")[0];
        candidate.EnumerateObject().Select(property => property.Name).ShouldBe(["id", "name", "kind", "lon", "lat", "score", "why", "arabicName", "country", "within"]);
        candidate.GetProperty("within").EnumerateArray().Select(place => place.GetString()).ShouldBe(["Syria"]);
        candidate.GetProperty("id").GetString().ShouldBe("hmeimim-air-base");

        var (_, two, _) = await ResolveAsync("Khmeimim", "Nowhere", "--format", "json");
        using var several = JsonDocument.Parse(two);
        several.RootElement[1].GetProperty("candidates").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("36.5,35.5", "burayj-idlib")]
    [InlineData("37,34.2", "burayj-homs")]
    public async Task Of_homonyms_the_nearer_one_comes_first(string near, string id)
    {
        var (_, output, _) = await ResolveAsync("Burayj", "--near", near, "--format", "json");
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("candidates")[0].GetProperty("id").GetString().ShouldBe(id);
        json.RootElement.GetProperty("candidates").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_name_is_no_failure()
    {
        var (code, output, error) = await ResolveAsync("Xyzzyland");
        (code, error).ShouldBe((ExitCode.Done, ""));
        output.ShouldContain("no place of this name");
    }

    [Fact]
    public async Task A_name_with_control_characters_reaches_no_terminal_unharmed()
    {
        var (_, output, _) = await ResolveAsync("Khmeimim\u001b[2J");
        output.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("empty", "")]
    [InlineData("--near '4'", "X", "--near", "4")]
    [InlineData("--near '36,95'", "X", "--near", "36,95")]
    [InlineData("--country 'Syria'", "X", "--country", "Syria")]
    [InlineData("NAME", "--near", "36,35")]
    [InlineData("xml", "X", "--format", "xml")]
    public async Task Wrong_usage_is_said_in_a_sentence(string part, params string[] arguments)
    {
        var (code, output, error) = await ResolveAsync(arguments);
        (code, output).ShouldBe((ExitCode.WrongUsage, ""));
        if (part != "NAME") error.ShouldContain(part);
    }

    [Fact]
    public async Task A_missing_gazetteer_is_one_sentence()
    {
        var (code, _, error) = await RunAsync("resolve", "X", "--gazetteer", Path.Combine(_folder, "none"));
        code.ShouldBe(ExitCode.Failed);
        error.ShouldContain("is missing");
    }

    private async Task<(int Code, string Output, string Error)> ResolveAsync(params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "places.csv"), Places);
        await File.WriteAllTextAsync(Path.Combine(_folder, "countries.csv"), GazetteerCommandTests.Countries);
        (await RunAsync("gazetteer", "compile", "--curated", _folder, "--output", GazetteerFile)).Code.ShouldBe(ExitCode.Done);
        return await RunAsync(["resolve", .. arguments, "--gazetteer", GazetteerFile]);
    }

    internal static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
