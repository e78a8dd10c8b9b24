using System.Security.Cryptography;
using System.Text;
using GeoEvents.Articles.Html;
using GeoEvents.Articles.JsonLines;
using GeoEvents.Articles.Mail;

namespace GeoEvents.Articles;

/// <summary>Reads one article from the bytes of a file: plain text or Markdown, a web page, a mail, or a JSON object.</summary>
public static class ArticleReader
{
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The file's name, for messages; also tells the format, where its content does not have to.</param>
    /// <param name="defaults">What holds where the article does not say it itself.</param>
    /// <exception cref="ArticleFormatException">The bytes are no article: empty, binary, without a text, or with fields that are wrong.</exception>
    public static Article Read(ReadOnlySpan<byte> content, string name, ArticleDefaults defaults) =>
        Read(content, name, ArticleFormats.OfName(name) ?? ArticleFormats.OfContent(content), defaults);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string, ArticleDefaults)"/>
    /// <param name="format">How it is written down; of <see cref="ArticleFormat.JsonLines"/> one line.</param>
    public static Article Read(ReadOnlySpan<byte> content, string name, ArticleFormat format, ArticleDefaults defaults)
    {
        var read = format switch
        {
            ArticleFormat.Html => HtmlReader.Read(content, name),
            ArticleFormat.Mail => MailReader.Read(content, name),
            ArticleFormat.Json or ArticleFormat.JsonLines => JsonReader.Read(content, name),
            _ => PlainTextReader.Read(content, name),
        };
        if (read.Published > defaults.LatestPublished)
            throw new ArticleFormatException($"{name} says that it was published on {read.Published:yyyy-MM-dd}, which is still to come; correct the date, or this machine's clock.");
        return Of(read, defaults);
    }

    private static Article Of(ReadFields read, ArticleDefaults defaults)
    {
        var text = read.Text;
        var source = Source.Named(Present(read.Source) ?? Present(defaults.Source) ?? read.LikelySource);
        var published = read.Published ?? defaults.Published ?? NotToCome(read.LikelyPublished ?? Dateline.Find(text, read.BodyStart), defaults);
        var title = Present(read.Title);
        var url = Present(read.Url) is { } address ? CanonicalUrl.Of(address) : null;
        var hash = Hash(text, source.Id, title, url, published is { } day ? $"{day:yyyy-MM-dd}" : null);
        var identity = url ?? (published is { } d && title is not null ? $"{d:yyyy-MM-dd}\n{title}" : hash);
        return new Article(Hash(source.Id, identity)[..16], source, text, hash)
        {
            Title = title,
            Author = Present(read.Author),
            Url = url,
            Published = published,
            Language = Present(read.Language)?.ToLowerInvariant() ?? LanguageDetector.Detect(text.AsSpan(read.BodyStart)),
            BodyStart = read.BodyStart,
        };
    }

    /// <summary>A date that only looks like that of publication, and is to come, was none.</summary>
    private static DateOnly? NotToCome(DateOnly? day, ArticleDefaults defaults) => day > defaults.LatestPublished ? null : day;

    private static string? Present(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>SHA-256 over the parts, each closed by a NUL, so that no two lists of parts run together.</summary>
    private static string Hash(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts) joined.Append(part).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString())));
    }
}
