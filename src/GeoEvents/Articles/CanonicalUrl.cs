namespace GeoEvents.Articles;

/// <summary>One spelling for the addresses under which one article is found.</summary>
internal static class CanonicalUrl
{
    private static readonly string[] TrackingParameters = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref="];

    /// <summary>Host in lower case, without fragment, tracking parameters and closing slash; an address that is none stays as it is.</summary>
    public static string Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return address;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !TrackingParameters.Any(tracking => part.StartsWith(tracking, StringComparison.OrdinalIgnoreCase)));
        var joined = string.Join('&', query);
        return $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath.TrimEnd('/')}{(joined.Length > 0 ? "?" + joined : "")}";
    }
}
