using System.Text;

namespace GeoEvents.Articles.Encodings;

/// <summary>Text of fields that can hold anything, such as the escapes of JSON, made fit to be stored.</summary>
internal static class ValidText
{
    /// <summary>CRLF as LF; NUL and halves of surrogate pairs as replacement characters.</summary>
    public static string Of(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return lines.Contains('\0') || HasHalfPair(lines) ? Mended(lines) : lines;
    }

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }
        return false;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) mended.Append(rune.Value == 0 ? Rune.ReplacementChar : rune); // halves come as replacement characters
        return mended.ToString();
    }
}
