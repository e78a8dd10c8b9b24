using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles;

/// <summary>Reads plain text and Markdown. Front matter knows title, source, author, url, published (or date) and language; other fields are ignored.</summary>
internal static class PlainTextReader
{
    private const int LongestTitle = 200;

    public static ReadFields Read(ReadOnlySpan<byte> content, string name)
    {
        var text = TextDecoder.Decode(content, name);
        var matter = FrontMatter.Read(text, name);
        if (text.AsSpan(matter.End).IsWhiteSpace()) throw new ArticleFormatException($"{name} has no text behind its front matter.");
        return new ReadFields(text)
        {
            Title = string.IsNullOrWhiteSpace(matter["title"]) ? FirstLine(text, matter.End) : matter["title"],
            Source = matter["source"],
            Author = matter["author"],
            Url = matter["url"],
            Published = matter.Date(name),
            Language = matter["language"],
            BodyStart = matter.End,
        };
    }

    private static string? FirstLine(string text, int start)
    {
        foreach (var line in text.AsSpan(start).EnumerateLines())
        {
            var title = line.Trim().TrimStart('#').Trim();
            if (!title.IsEmpty) return title.Length <= LongestTitle ? title.ToString() : null;
        }
        return null;
    }
}
