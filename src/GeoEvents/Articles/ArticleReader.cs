using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Articles;

/// <summary>Reads one article from the bytes of a file: plain text, or Markdown, either with or without front matter.</summary>
/// <remarks>Front matter knows title, source, author, url, published (or date) and language; other fields are ignored.</remarks>
public static class ArticleReader
{
    private const int LongestTitle = 200;

    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="defaults">What holds where the article does not say it itself.</param>
    /// <exception cref="ArticleFormatException">The bytes are no article: empty, binary, or with front matter that is wrong.</exception>
    public static Article Read(ReadOnlySpan<byte> content, string name, ArticleDefaults defaults)
    {
        var text = TextDecoder.Decode(content, name);
        var matter = FrontMatter.Read(text, name);
        if (text.AsSpan(matter.End).IsWhiteSpace()) throw new ArticleFormatException($"{name} has no text behind its front matter.");
        var source = Source.Named(matter["source"] ?? defaults.Source);
        var published = matter.Date(name) ?? defaults.Published ?? Dateline.Find(text, matter.End);
        var title = Present(matter["title"]) ?? FirstLine(text, matter.End);
        var url = Present(matter["url"]) is { } address ? CanonicalUrl.Of(address) : null;
        var hash = Hash(text, source.Id, title, url, published is { } day ? $"{day:yyyy-MM-dd}" : null);
        var identity = url ?? (published is { } d && title is not null ? $"{d:yyyy-MM-dd}\n{title}" : hash);
        return new Article(Hash(source.Id, identity)[..16], source, text, hash)
        {
            Title = title,
            Author = Present(matter["author"]),
            Url = url,
            Published = published,
            Language = Present(matter["language"])?.ToLowerInvariant() ?? LanguageDetector.Detect(text.AsSpan(matter.End)),
            BodyStart = matter.End,
        };
    }

    private static string? Present(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? FirstLine(string text, int start)
    {
        foreach (var line in text.AsSpan(start).EnumerateLines())
        {
            var title = line.Trim().TrimStart('#').Trim();
            if (!title.IsEmpty) return title.Length <= LongestTitle ? title.ToString() : null;
        }
        return null;
    }

    /// <summary>SHA-256 over the parts, each closed by a NUL, so that no two lists of parts run together.</summary>
    private static string Hash(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts) joined.Append(part).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString())));
    }
}
