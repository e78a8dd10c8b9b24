using System.Diagnostics.CodeAnalysis;

namespace GeoEvents.Server.Http;

/// <summary>Where the server listens: <c>http://localhost:5080</c>, <c>http://*:8080</c>.</summary>
internal sealed class ListenAddress
{
    public const string Default = "http://localhost:5080";

    private readonly BindingAddress _binding;

    private ListenAddress(BindingAddress binding, string url) => (_binding, Url) = (binding, url);

    public string Url { get; }

    /// <summary>Reachable from this machine only.</summary>
    public bool IsLoopback => ServerKey.IsLoopback(_binding.Host);

    /// <summary>An address of the next port.</summary>
    public string Neighbour => $"http://{_binding.Host}:{(_binding.Port < ushort.MaxValue ? _binding.Port + 1 : _binding.Port - 1)}";

    /// <summary>False where the text is no http address with host and port and nothing else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListenAddress? address)
    {
        address = null;
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            var parsed = BindingAddress.Parse(text);
            if (parsed.IsUnixPipe || parsed.PathBase.Length > 0 || parsed.Port is < 0 or > ushort.MaxValue || !IsHost(parsed.Host)) return false;
            // Kestrel takes a free port only for addresses in numbers.
            var host = parsed is { Port: 0, Host: "localhost" } ? "127.0.0.1" : parsed.Host;
            address = new ListenAddress(parsed, $"http://{host}:{parsed.Port}");
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // A port that is no number ends up in the host; colons belong only into [::1].
    private static bool IsHost(string host) => host.Length > 0 && !host.AsSpan().ContainsAny(" @?#") && (host[0] == '[' || !host.Contains(':', StringComparison.Ordinal));

    /// <summary>What a browser on this machine opens for an address that the server is bound to.</summary>
    public static string ForBrowser(string bound) =>
        BindingAddress.Parse(bound) is var address && address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? $"http://localhost:{address.Port}" : bound;
}
