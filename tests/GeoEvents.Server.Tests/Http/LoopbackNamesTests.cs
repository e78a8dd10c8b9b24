using System.Net;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class LoopbackNamesTests(ServerWithEvents events)
{
    [Theory]
    [InlineData("evil.example", "/")]
    [InlineData("evil.example:5080", "/settings")]
    [InlineData("localhost.evil.example", "/collections/events/items")]
    [InlineData("127.0.0.1.evil.example", "/health/live")]
    [InlineData("192.0.2.1", "/favicon.svg")]
    public async Task A_server_of_this_machine_is_not_there_under_a_foreign_name(string host, string path)
    {
        using var answer = await SendAsync(events.Server, host, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.Contains("X-Content-Type-Options").ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("localhost");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:80")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task It_is_there_under_every_name_of_this_machine(string host)
    {
        using var answer = await SendAsync(events.Server, host, "/collections");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_that_others_can_reach_is_there_under_every_name()
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.StartAsync("--db", folder.Database, "--no-samples", "--urls", "http://0.0.0.0:0");
        using var answer = await SendAsync(server, "maps.example", "/collections");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        return await server.Client.SendAsync(request);
    }
}
