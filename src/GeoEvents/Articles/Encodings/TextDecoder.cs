using System.Text;

namespace GeoEvents.Articles.Encodings;

/// <summary>Bytes of a file to the stored text: decoded, without byte order mark, CRLF as LF, otherwise untouched.</summary>
/// <remarks>Bytes that are no character, and halves of surrogate pairs, become the replacement character: what is stored is valid Unicode.</remarks>
internal static class TextDecoder
{
    /// <exception cref="ArticleFormatException">It is empty, or no text.</exception>
    public static string Decode(ReadOnlySpan<byte> content, string name)
    {
        var text = Characters(content) ?? throw Binary(name);
        if (string.IsNullOrWhiteSpace(text)) throw new ArticleFormatException($"{name} is empty: an article is a text of at least one sentence.");
        if (text.Contains('\0')) throw Binary(name);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The characters without byte order mark; null for what is no text.</summary>
    /// <param name="declared">The encoding that the content names, where it does.</param>
    public static string? Characters(ReadOnlySpan<byte> content, Encoding? declared = null) => content switch
    {
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Characters(rest, Encoding.UTF8),
        _ => EncodingGuess.Of(content, declared)?.GetString(content),
    };

    private static ArticleFormatException Binary(string name) => new($"{name} is no text: articles are text in UTF-8, UTF-16, Windows-1256 or Windows-1252.");
}
