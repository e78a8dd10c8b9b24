using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.Html;

/// <summary>Reads the article of a web page: its main text behind its headline, and what the page's metadata say of it.</summary>
internal static class HtmlReader
{
    public static ReadFields Read(ReadOnlySpan<byte> content, string name)
    {
        using var page = PageParser.Parse(Characters(content, null, name), name);
        var metadata = new PageMetadata(page);
        var body = page.Body is { } shown ? MainText.Find(shown) : "";
        // Pages that are drawn by scripts, or show only their beginning.
        if (metadata.Data.Body is { } whole && whole.Length > body.Length * 2) body = Paragraphs(whole, name);
        if (body.Length == 0) throw new ArticleFormatException($"{name} is a page without a text of an article.");
        var title = metadata.Title(body.Split('\n', 2)[0]);
        var url = metadata.Url;
        var text = ValidText.Of(Headed(title, body));
        return new ReadFields(text)
        {
            Title = title,
            Source = metadata.Site,
            LikelySource = url is null ? null : Host(url),
            Author = metadata.Author,
            Url = url,
            Published = metadata.Published,
            LikelyPublished = metadata.DateLine,
            Language = Language(metadata.Language, text),
        };
    }

    /// <summary>The main text of a page that stands in a mail.</summary>
    /// <param name="charset">What the mail says of it.</param>
    public static string TextOf(ReadOnlySpan<byte> content, string? charset, string name)
    {
        using var page = PageParser.Parse(Characters(content, charset, name), name);
        return page.Body is { } body ? ValidText.Of(MainText.Find(body)) : "";
    }

    private static string Characters(ReadOnlySpan<byte> content, string? charset, string name) =>
        PageDecoder.Decode(content, charset) ?? throw new ArticleFormatException($"{name} is no text: articles are text in UTF-8, UTF-16, or a character set that the page declares.");

    /// <summary>Text in metadata may be markup of its own.</summary>
    private static string Paragraphs(string text, string name)
    {
        if (!text.Contains("</", StringComparison.Ordinal) && !text.Contains("<br", StringComparison.OrdinalIgnoreCase)) return text;
        using var page = PageParser.Parse(text, name);
        return page.Body is { } body ? MainText.Find(body) : "";
    }

    private static string Headed(string? title, string body)
    {
        if (title is null || body.Split('\n', 2)[0].Equals(title, StringComparison.OrdinalIgnoreCase)) return body;
        // A heading of the same words is the title already, wherever it stands.
        var paragraphs = body.Split("\n\n").Where(paragraph => !paragraph.Equals(title, StringComparison.OrdinalIgnoreCase));
        return $"{title}\n\n{string.Join("\n\n", paragraphs)}";
    }

    private static string Host(string url)
    {
        var host = new Uri(url).IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>What the page declares, unless its script says otherwise: templates declare English of everything.</summary>
    private static string? Language(string? declared, string text) =>
        LanguageDetector.Detect(text) is "ar" == declared is "ar" or "fa" or "ur" or "ps" or "ckb" ? declared : null;
}
