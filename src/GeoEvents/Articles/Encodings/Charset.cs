using System.Text;

namespace GeoEvents.Articles.Encodings;

/// <summary>Character sets by the names that pages and mails give them.</summary>
internal static class Charset
{
    public static Encoding Western { get; } = CodePage(1252);

    public static Encoding Arabic { get; } = CodePage(1256);

    /// <summary>The encoding of a name ("windows-1256", "cp1256", "ISO-8859-6"); null for a name that is unknown.</summary>
    /// <remarks>As in browsers: who says ISO-8859-1 or ASCII mostly means Windows-1252, and UTF-16 cannot declare itself in its own bytes.</remarks>
    public static Encoding? Named(string name)
    {
        var plain = name.Trim(' ', '"', '\'', '\t').ToLowerInvariant();
        switch (plain)
        {
            case "" or "utf-7": return null;
            case "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode": return Encoding.UTF8;
            case "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "ansi": return Western;
        }
        if (plain.StartsWith("x-", StringComparison.Ordinal)) plain = plain[2..];
        if (plain.StartsWith("cp-", StringComparison.Ordinal)) plain = plain[3..];
        else if (plain.StartsWith("cp", StringComparison.Ordinal) || plain.StartsWith("win", StringComparison.Ordinal)) plain = plain.TrimStart("cpwindos-".ToCharArray());
        try
        {
            return int.TryParse(plain, System.Globalization.CultureInfo.InvariantCulture, out var page)
                ? CodePagesEncodingProvider.Instance.GetEncoding(page)
                : CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
