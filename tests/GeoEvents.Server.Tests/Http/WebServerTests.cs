using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class WebServerTests(ServerWithEvents events)
{
    private static readonly string[] Paths =
    [
        "/", "/health/live", "/health/ready", "/settings", "/collections", "/collections/events",
        "/collections/events/items", "/collections/events/tiles/WebMercatorQuad", "/collections/events/tiles/WebMercatorQuad/6/25/38", "/collections/events/histogram", "/collections/events/facets", "/collections/events/export",
        "/collections/footprints/items", "/collections/footprints/export", "/collections/places/items", "/collections/articles/items", "/collections/sources/items",
        "/resolve?name=Sarakib",
    ];

    public static TheoryData<string> Addresses => [.. Paths];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_get_and_head_with_the_same_headers(string path)
    {
        using var get = await SendAsync(HttpMethod.Get, path);
        using var head = await SendAsync(HttpMethod.Head, path);
        get.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await get.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_forbids_browsers_what_the_page_does_not_need(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Errors_have_the_security_headers_and_no_entity_tag()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/collections/events/items?limit=0");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("X-Content-Type-Options").ShouldBeTrue();
        answer.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("POST", "/collections/events/items")]
    [InlineData("DELETE", "/collections/events/items")]
    [InlineData("GET", "/samples")]
    public async Task A_method_that_an_address_does_not_take_is_405(string method, string path)
    {
        using var answer = await SendAsync(new HttpMethod(method), path);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/collections/events/items")]
    [InlineData("/collections/events/facets")]
    [InlineData("/collections/events/export")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string path)
    {
        using var first = await SendAsync(HttpMethod.Get, path);
        using var second = await SendAsync(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = await SendAsync(HttpMethod.Get, $"{path}?kind=shelling", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/collections/events/items", HttpStatusCode.OK)]
    [InlineData("/collections/events/items/0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/collections/nothing/items", HttpStatusCode.NotFound)]
    [InlineData("/collections/events/items?limit=0", HttpStatusCode.BadRequest)]
    public async Task A_client_that_has_anything_at_all_is_answered_in_full(string path, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("gzip", "/collections/events/items")]
    [InlineData("br", "/collections/events/items")]
    [InlineData("gzip", "/collections/events/export")]
    public async Task Answers_are_compressed_where_the_client_takes_it(string encoding, string path)
    {
        using var plain = await SendAsync(HttpMethod.Get, path);
        using var packed = await SendAsync(HttpMethod.Get, path, request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding)));
        packed.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        await using var stream = await packed.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        (await reader.ReadToEndAsync()).Length.ShouldBe((await plain.Content.ReadAsStringAsync()).Length);
    }

    [Fact]
    public async Task An_export_is_a_file_to_keep()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/collections/events/export");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"events.geojson\"");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
    }

    [Fact]
    public async Task The_page_and_its_files_are_served_and_nothing_beside_them()
    {
        using var page = await SendAsync(HttpMethod.Get, "/");
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("<script type=\"module\"");
        html.ShouldNotContain("http://");
        using var favicon = await SendAsync(HttpMethod.Get, "/favicon.svg");
        favicon.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        await events.Server.GetProblemAsync("/geoevents.dll", 404);
    }

    [Theory]
    [InlineData("GET /../geoevents.dll HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /%2e%2e/geoevents.dll HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /..%2fgeoevents.dll HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /collections/events/items?after=%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    public async Task Hostile_requests_are_refused(string request, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(events.Server.Address.Host, events.Server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task An_endless_query_is_refused()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/collections/events/items?source={new string('a', 100_000)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path);
        prepare?.Invoke(request);
        return await events.Server.Client.SendAsync(request);
    }
}
