using System.Text.Json;
using AngleSharp.Dom;
using GeoEvents.Articles.Encodings;
using GeoEvents.Articles.JsonLines;

namespace GeoEvents.Articles.Html;

/// <summary>What a page says of its article in JSON-LD, in the words of schema.org.</summary>
internal sealed record LinkedData(string? Headline, string? Body, string? Published, string? Publisher, string? Author, string? Url)
{
    private const int Deepest = 8;

    /// <summary>The first article that the page describes; nothing known where it describes none.</summary>
    public static LinkedData Of(IParentNode page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Read(script.TextContent) is { } data) return data;
        }
        return new LinkedData(null, null, null, null, null, null);
    }

    private static LinkedData? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(HalfPairs.Replace(json), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (Article(document.RootElement, 0) is not { } article) return null;
            return new LinkedData(Text(article, "headline"), Text(article, "articleBody"), Text(article, "datePublished"),
                Text(article, "publisher") ?? NamedById(document.RootElement, article, "publisher"), Text(article, "author"), Text(article, "url") ?? Text(article, "mainEntityOfPage"));
        }
        catch (JsonException)
        {
            return null; // many pages have broken ones
        }
    }

    private static JsonElement? Article(JsonElement element, int depth)
    {
        if (depth > Deepest) return null;
        if (element.ValueKind is JsonValueKind.Array) return element.EnumerateArray().Select(item => Article(item, depth + 1)).FirstOrDefault(found => found is not null);
        if (element.ValueKind is not JsonValueKind.Object) return null;
        if (IsArticle(element)) return element;
        foreach (var field in (string[])["@graph", "mainEntity"])
        {
            if (element.TryGetProperty(field, out var inner) && Article(inner, depth + 1) is { } found) return found;
        }
        return null;
    }

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && IsArticleType(item.GetString()!)),
        _ => false,
    };

    private static bool IsArticleType(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report";

    /// <summary>The name of what a field only refers to, described elsewhere in the graph.</summary>
    private static string? NamedById(JsonElement root, JsonElement article, string field)
    {
        if (!article.TryGetProperty(field, out var reference) || reference.ValueKind is not JsonValueKind.Object || !reference.TryGetProperty("@id", out var id) || id.ValueKind is not JsonValueKind.String) return null;
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("@graph", out var graph) || graph.ValueKind is not JsonValueKind.Array) return null;
        foreach (var node in graph.EnumerateArray())
        {
            if (node.ValueKind is JsonValueKind.Object && node.TryGetProperty("@id", out var its) && its.ValueKind is JsonValueKind.String && its.ValueEquals(id.GetString())) return Text(node, "name");
        }
        return null;
    }

    private static string? Text(JsonElement element, string field) => element.TryGetProperty(field, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ValidText.Of(value.GetString()!).Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).Where(text => text is not null)) is { Length: > 0 } joined ? joined : null,
        _ => null,
    };
}
