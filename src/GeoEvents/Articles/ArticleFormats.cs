using System.Text;
using System.Text.RegularExpressions;

namespace GeoEvents.Articles;

/// <summary>Tells the format of an input by its name, or by how it begins.</summary>
public static partial class ArticleFormats
{
    /// <summary>How much of an input <see cref="OfContent"/> looks at.</summary>
    public const int HeadBytes = 64 * 1024;

    private static readonly Dictionary<string, ArticleFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ArticleFormat.Text, [".md"] = ArticleFormat.Text, [".markdown"] = ArticleFormat.Text,
        [".html"] = ArticleFormat.Html, [".htm"] = ArticleFormat.Html, [".xhtml"] = ArticleFormat.Html,
        [".eml"] = ArticleFormat.Mail,
        [".jsonl"] = ArticleFormat.JsonLines, [".ndjson"] = ArticleFormat.JsonLines, [".json"] = ArticleFormat.Json,
    };

    /// <summary>The format of a file with this name; null where the name does not say.</summary>
    public static ArticleFormat? OfName(string name) => ByExtension.TryGetValue(Path.GetExtension(name), out var format) ? format : null;

    /// <summary>The format of what begins so.</summary>
    public static ArticleFormat OfContent(ReadOnlySpan<byte> head)
    {
        // Of UTF-16 the zeros go: markup and field names are ASCII.
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, HeadBytes)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF').TrimStart();
        if (Page().IsMatch(text)) return ArticleFormat.Html;
        if (ObjectStart().IsMatch(text)) return IsOneLine(text) ? ArticleFormat.JsonLines : ArticleFormat.Json;
        return MailFields().IsMatch(HeaderOf(text)) ? ArticleFormat.Mail : ArticleFormat.Text;
    }

    /// <summary>The first line is an object of its own, so that others may follow it.</summary>
    private static bool IsOneLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text[0] == '{' && (end < 0 || text.AsSpan(0, end).TrimEnd() is [.., '}']);
    }

    private static string HeaderOf(string text)
    {
        var end = BlankLine().Match(text);
        return HeaderLine().IsMatch(text) ? text[..(end.Success ? end.Index : text.Length)] : "";
    }

    [GeneratedRegex(@"\A(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A(?:\{\s*[""}]|\[\s*[{\]])", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"\A(?:From \S+ [^\n]*\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    /// <summary>From, and another field that every mail has.</summary>
    [GeneratedRegex(@"\A(?=(?:.*\n)*?From:)(?=(?:.*\n)*?(?:Date|Subject|MIME-Version|Message-ID|Received):)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailFields();
}
