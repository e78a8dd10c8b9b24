using System.Globalization;
using System.Text.Json;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.JsonLines;

/// <summary>Reads an article from the fields of a JSON object, under the names that news data sets give them.</summary>
internal static class JsonReader
{
    internal static readonly string[] Text = ["text", "body", "content", "articleBody", "article_text", "full_text", "maintext"];
    private static readonly string[] Title = ["title", "headline"];
    private static readonly string[] Source = ["source", "publisher", "outlet", "site_name", "sitename", "source_name"];
    private static readonly string[] Published = ["published", "date", "datePublished", "date_published", "published_at", "publishedAt", "publication_date", "date_publish", "publish_date", "pubDate"];
    private static readonly string[] Url = ["url", "canonical_url", "link"];
    private static readonly string[] Author = ["author", "authors", "byline"];
    private static readonly string[] Language = ["language", "lang", "inLanguage"];

    public static ReadFields Read(ReadOnlySpan<byte> content, string name)
    {
        using var document = Parse(TextDecoder.Decode(content, name), name);
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root) throw new ArticleFormatException($"{name} is no JSON object; an article is one like {{\"title\": …, \"text\": …}}.");
        var fields = new JsonFields(root, name);
        var text = fields.Find(Text);
        if (string.IsNullOrWhiteSpace(text)) throw new ArticleFormatException($"{name} has no text; the field of the article's text is \"text\".");
        return new ReadFields(text)
        {
            Title = fields.Find(Title),
            Source = fields.Find(Source),
            Author = fields.Find(Author),
            Url = fields.Find(Url),
            Published = fields.Find(Published, ofNumber: DayOf) is { } date ? Day(date, name) : null,
            Language = fields.Find(Language),
        };
    }

    private static JsonDocument Parse(string json, string name)
    {
        try
        {
            return JsonDocument.Parse(HalfPairs.Replace(json), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException failure)
        {
            throw new ArticleFormatException($"{name} is no JSON: {Sentence(failure)}", failure);
        }
    }

    /// <summary>Without the line and byte of the parser, which count within one article.</summary>
    private static string Sentence(JsonException failure)
    {
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? failure.Message : failure.Message[..end];
    }

    // Of a number that is no time its digits may still be a day: 20200306.
    private static string DayOf(JsonElement number) => UnixTime.DayOf(number.GetDouble())?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? number.GetRawText();

    private static DateOnly Day(string date, string name) =>
        PublicationDate.Parse(date) ?? throw new ArticleFormatException($"{name}: published \"{(date.Length <= 60 ? date : date[..60] + "…")}\" is no date; write it as 2020-03-06.");
}
