using System.Text;
using System.Text.RegularExpressions;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.Html;

/// <summary>Bytes of a page to its characters, by byte order mark, by what the page declares, and by statistics where that cannot be.</summary>
internal static partial class PageDecoder
{
    /// <summary>Browsers look no further for the declaration either, but for a few bytes.</summary>
    private const int DeclarationReach = 4096;

    /// <param name="charset">What a mail says of the page it holds; wins over the page's own words.</param>
    /// <returns>Null where the bytes are no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> content, string? charset)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, DeclarationReach)]);
        var name = charset ?? (Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null);
        return TextDecoder.Characters(content, name is null ? null : Charset.Named(name));
    }

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)|\A\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9_.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
