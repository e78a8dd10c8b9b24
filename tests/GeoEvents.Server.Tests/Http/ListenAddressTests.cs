using GeoEvents.Server.Http;

namespace GeoEvents.Server.Tests.Http;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080", true)]
    [InlineData("http://localhost", "http://localhost:80", true)]
    [InlineData("http://localhost:0", "http://127.0.0.1:0", true)]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:8080", "http://[::1]:8080", true)]
    [InlineData("http://*:8080", "http://*:8080", false)]
    [InlineData("http://0.0.0.0:8080", "http://0.0.0.0:8080", false)]
    [InlineData("http://maps.example:8080", "http://maps.example:8080", false)]
    public void Takes_a_host_and_a_port(string text, string url, bool isLoopback)
    {
        ListenAddress.TryParse(text, out var address).ShouldBeTrue();
        address.Url.ShouldBe(url);
        address.IsLoopback.ShouldBe(isLoopback);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:5080")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:-1")]
    [InlineData("http://localhost:port")]
    [InlineData("http://localhost:5080/path")]
    [InlineData("http://user@localhost:5080")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("http://localhost:5080;http://localhost:5081")]
    public void Refuses_all_else(string text) => ListenAddress.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    public void Prints_what_a_browser_can_open(string bound, string address) => ListenAddress.ForBrowser(bound).ShouldBe(address);
}
