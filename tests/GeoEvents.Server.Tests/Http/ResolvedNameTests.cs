using System.Net;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class ResolvedNameTests(ServerWithEvents events)
{
    [Theory]
    [InlineData("Sarakib", "saraqib")]
    [InlineData("سراقب", "saraqib")]
    [InlineData("Khmeimim", "hmeimim-air-base")]
    [InlineData("حميميم", "hmeimim-air-base")]
    public async Task Any_spelling_finds_the_place_and_says_why_and_where(string name, string id)
    {
        var answer = await ResolveAsync($"name={Uri.EscapeDataString(name)}");
        answer.GetProperty("name").GetString().ShouldBe(name);
        var candidate = answer.GetProperty("candidates")[0];
        candidate.GetProperty("id").GetString().ShouldBe(id);
        candidate.GetProperty("why")[0].GetString().ShouldNotBeNullOrEmpty();
        candidate.GetProperty("country").GetString().ShouldBe("SY");
        candidate.GetProperty("arabicName").GetString()!.Any(char.IsAsciiLetter).ShouldBeFalse();
        candidate.GetProperty("within").EnumerateArray().Last().GetString().ShouldBe("Syria");
    }

    [Fact]
    public async Task It_is_what_the_command_prints()
    {
        var printed = await Geoevents.RunAsync("resolve", "Tripoli", "--near", "13.2,32.9", "--country", "LY", "--format", "json");
        var answer = await ResolveAsync("name=Tripoli&near=13.2,32.9&country=LY&limit=100");
        JsonElement.DeepEquals(answer, printed.ShouldSucceed().Json).ShouldBeTrue();
    }

    [Theory]
    [InlineData("13.2,32.9", "LY")]
    [InlineData("35.8,34.4", "LB")]
    public async Task Of_homonyms_the_nearer_one_comes_first(string near, string country) =>
        (await ResolveAsync($"name=Tripoli&near={near}")).GetProperty("candidates")[0].GetProperty("country").GetString().ShouldBe(country);

    [Fact]
    public async Task A_limit_cuts_what_fits_worst()
    {
        var all = (await ResolveAsync("name=Tripoli")).GetProperty("candidates");
        all.GetArrayLength().ShouldBeInRange(3, 10);
        var first = (await ResolveAsync("name=Tripoli&limit=1")).GetProperty("candidates").EnumerateArray().ShouldHaveSingleItem();
        first.GetRawText().ShouldBe(all[0].GetRawText());
    }

    [Theory]
    [InlineData("Xyzzyland")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE places; --")]
    [InlineData("\u202eqar\u0000as\u001b[2J")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("🛩️🛩️")]
    public async Task A_name_of_nothing_is_answered_with_no_place(string name) =>
        (await ResolveAsync($"name={Uri.EscapeDataString(name)}")).GetProperty("candidates").GetArrayLength().ShouldBe(0);

    [Theory]
    [InlineData("")]
    [InlineData("name=")]
    [InlineData("name=%20%09")]
    [InlineData("name=a&name=b")]
    [InlineData("name=a&near=36")]
    [InlineData("name=a&near=200,0")]
    [InlineData("name=a&near=x,y")]
    [InlineData("name=a&country=SYR")]
    [InlineData("name=a&country=%D8%B3%D9%88")]
    [InlineData("name=a&limit=0")]
    [InlineData("name=a&limit=unlimited")]
    [InlineData("name=a&bbox=1,2,3,4")]
    [InlineData("Name=a")]
    public async Task A_wrong_question_is_400_with_a_sentence(string query) => (await events.Server.GetProblemAsync($"/resolve?{query}", 400)).ShouldEndWith(".");

    [Fact]
    public async Task A_name_longer_than_names_are_is_400() =>
        (await events.Server.GetProblemAsync($"/resolve?name={new string('x', 201)}", 400)).ShouldContain("at most 200 characters");

    [Fact]
    public async Task The_same_question_to_the_same_gazetteer_is_304()
    {
        using var first = await events.Server.Client.GetAsync(new Uri("/resolve?name=Saraqib", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/resolve?name=Saraqib");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await events.Server.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/resolve?name=Sarakib");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await events.Server.Client.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<JsonElement> ResolveAsync(string query) => events.Server.GetAsync($"/resolve?{query}");
}
