using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Server.Http;

/// <summary>Who holds the key may change data. The page gets it from a server on the same machine, and from no other.</summary>
/// <param name="Value">Any text without control characters.</param>
/// <param name="BoundToLoopback">The server can be reached from this machine only.</param>
internal sealed record ServerKey(string Value, bool BoundToLoopback)
{
    public const string Header = "X-GeoEvents-Key";

    private const int RandomBytes = 16;

    public static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>The key for this request's page, or null.</summary>
    /// <remarks>Not under a foreign name that was made to point here (DNS rebinding).</remarks>
    public string? ForPageOf(HttpRequest request) => BoundToLoopback && IsLoopback(request.Host.Host) ? Value : null;

    /// <exception cref="ForbiddenException">The request does not carry the key.</exception>
    public void Demand(HttpRequest request)
    {
        var given = request.Headers[Header].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Value)))
            throw new ForbiddenException($"Changing data takes the server's key in the header {Header}.");
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
