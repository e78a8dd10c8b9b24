using System.Text;

namespace GeoEvents.Articles;

/// <summary>Bytes of a file to the stored text: decoded, without byte order mark, CRLF as LF, otherwise untouched.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> content, string name)
    {
        var text = Characters(content, name);
        if (string.IsNullOrWhiteSpace(text)) throw new ArticleFormatException($"{name} is empty: an article is a text of at least one sentence.");
        if (text.Contains('\0')) throw Binary(name);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Characters(ReadOnlySpan<byte> content, string name)
    {
        try
        {
            return content switch
            {
                [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
                [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
                _ => StrictUtf8.GetString(content),
            };
        }
        catch (DecoderFallbackException)
        {
            throw Binary(name);
        }
    }

    private static ArticleFormatException Binary(string name) => new($"{name} is no text: articles are UTF-8, or UTF-16 with a byte order mark.");
}
