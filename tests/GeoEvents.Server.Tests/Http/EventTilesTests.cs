using System.Net;
using System.Net.Http.Headers;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class EventTilesTests(ServerWithEvents events)
{
    private const string Tiles = "/collections/events/tiles/WebMercatorQuad";

    [Fact]
    public async Task A_tile_is_compressed_and_answered_with_not_modified_while_nothing_changes()
    {
        using var first = await SendAsync($"{Tiles}/6/25/38?stacked=true&kind=shelling");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.mapbox-vector-tile");
        first.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await first.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();

        using var again = await SendAsync($"{Tiles}/6/25/38?stacked=true&kind=shelling", first.Headers.ETag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = await SendAsync($"{Tiles}/6/25/38?stacked=true&kind=airstrike", first.Headers.ETag);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_nothing_lies_a_tile_has_no_bytes()
    {
        using var empty = await SendAsync($"{Tiles}/10/0/0");
        empty.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await empty.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1/2/0", HttpStatusCode.NotFound)]
    [InlineData("23/0/0", HttpStatusCode.NotFound)]
    [InlineData("-1/0/0", HttpStatusCode.NotFound)]
    [InlineData("0/0/x", HttpStatusCode.NotFound)]
    [InlineData("99999999999999999999/0/0", HttpStatusCode.NotFound)]
    [InlineData("0/0/0?limit=5", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0?stacked=yes", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0?stacked=true&stacked=true", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0?bbox=1,2,3", HttpStatusCode.BadRequest)]
    public async Task What_is_no_tile_or_no_question_is_told_in_a_problem(string tile, HttpStatusCode status)
    {
        using var answer = await SendAsync($"{Tiles}/{tile}");
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Tiles_are_described_as_TileJson()
    {
        var described = await events.Server.GetAsync(Tiles);
        described.GetProperty("tilejson").GetString().ShouldBe("3.0.0");
        described.GetProperty("tiles")[0].GetString().ShouldEndWith($"{Tiles}/{{z}}/{{y}}/{{x}}");
        described.GetProperty("vector_layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString()).ShouldBe(["events", "footprints", "labels"]);
    }

    [Theory]
    [InlineData("/COLLECTIONS/events/facets")]
    [InlineData("/Settings")]
    public async Task Addresses_in_other_letters_answer_too(string path)
    {
        using var answer = await SendAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_is_asked_the_server_does_not_fail()
    {
        var random = new Random(7);
        string[] numbers = ["0", "1", "5", "22", "4194303", "-1", "1e3", "", "%00", "٣", "2147483648", "0x1", " 1"];
        string[] names = ["bbox", "datetime", "undated", "unlocated", "source", "kind", "factuality", "wherePrecision", "stacked", "sortby", "limit", "after", "x"];
        string[] values = ["", "true", "include", "only", "1,2", "-180,-90,180,90", "170,0,-170,10", "NaN,0,1,1", "2020-03-06/..", "../..", "0001-01-01/9999-12-31", "shelling", "a,b", "%F0%9F%92%A5", "%00", "'--", "1e400"];
        for (var i = 0; i < 400; i++)
        {
            var tile = string.Join('/', Enumerable.Range(0, 3).Select(_ => Uri.EscapeDataString(numbers[random.Next(numbers.Length)])));
            var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}"));
            using var answer = await SendAsync($"{Tiles}/{tile}?{query}");
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{tile}?{query}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await events.Server.Client.SendAsync(request);
    }
}
