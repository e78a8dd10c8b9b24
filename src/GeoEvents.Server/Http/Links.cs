using GeoEvents.Formats;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary>The links of answers, with the host that the client asked.</summary>
internal static class Links
{
    public static Link Self(HttpRequest request, string mediaType) => To(request, $"{request.Path}{request.QueryString}", "self", mediaType);

    public static Link To(HttpRequest request, string pathAndQuery, string rel, string mediaType, string? title = null) =>
        new($"{request.Scheme}://{request.Host}{request.PathBase}{pathAndQuery}", rel, mediaType, title);

    /// <summary>Of a page of events or footprints: itself, the next one, and the map with the same filter.</summary>
    public static IReadOnlyList<Link> OfPage(HttpRequest request, EventQuery query, PageCursor? next)
    {
        var links = new List<Link> { Self(request, Answers.GeoJsonType) };
        if (next is not null) links.Add(To(request, request.Path + Query((query with { After = next }).ToParameters()), "next", Answers.GeoJsonType));
        links.Add(To(request, MapAddress.Of(query), "alternate", "text/html", "The map"));
        return links;
    }

    /// <summary>Of a page of any other collection.</summary>
    /// <param name="next">Id of the last item of this page where more follow.</param>
    public static IReadOnlyList<Link> OfPage(HttpRequest request, string? next)
    {
        var links = new List<Link> { Self(request, Answers.GeoJsonType) };
        if (next is null) return links;
        var parameters = request.Parameters().Where(pair => pair.Key != "after").Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")).Append(new("after", next));
        links.Add(To(request, request.Path + Query(parameters), "next", Answers.GeoJsonType));
        return links;
    }

    public static string Query(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? "" : $"?{query}";
    }
}
