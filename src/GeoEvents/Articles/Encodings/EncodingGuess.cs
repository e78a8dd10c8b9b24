using System.Text;

namespace GeoEvents.Articles.Encodings;

/// <summary>Tells by statistics how bytes that declare nothing are encoded.</summary>
internal static class EncodingGuess
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The encoding of a text; null where the bytes are no text in any that is known.</summary>
    /// <param name="declared">What the text says of itself, if it does. Valid UTF-8 is UTF-8, whatever it says.</param>
    public static Encoding? Of(ReadOnlySpan<byte> content, Encoding? declared = null)
    {
        if (IsUtf16(content) is { } utf16) return utf16;
        if (content.Contains((byte)0)) return null;
        if (IsUtf8(content)) return Encoding.UTF8;
        if (IsBinary(content)) return null;
        // Templates say UTF-8 or Western of everything; other declarations were meant.
        if (declared is not null && declared.CodePage is not (65001 or 1252)) return declared;
        return IsDamagedUtf8(content) ? Encoding.UTF8 : IsArabic(content) ? Charset.Arabic : Charset.Western;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        try
        {
            Strict.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>UTF-16 without a mark: one byte of each pair is 0 for Latin letters and blanks, 6 for Arabic letters.</summary>
    private static Encoding? IsUtf16(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4) return null;
        int first = 0, second = 0, pairs = Math.Min(content.Length / 2, 4096), zeros = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (a, b) = (content[2 * i], content[2 * i + 1]);
            if (a is 0 or 6) first++;
            if (b is 0 or 6) second++;
            if (a == 0 && b == 0) zeros++;
        }
        if (zeros > 0) return null;
        return second * 10 >= pairs * 7 && first * 10 < pairs * 3 ? Encoding.Unicode
            : first * 10 >= pairs * 7 && second * 10 < pairs * 3 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Control characters that no text has, more than a slip here and there.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> content)
    {
        var controls = 0;
        foreach (var b in content)
        {
            if (b < 0x20 && b is not (9 or 10 or 12 or 13 or 26 or 27)) controls++;
        }
        return controls * 200 > content.Length;
    }

    /// <summary>UTF-8 that was cut or patched: hardly a sequence is broken.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> content)
    {
        int whole = 0, broken = 0;
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            if (status != System.Buffers.OperationStatus.Done) broken++;
            else if (length > 1) whole++;
            content = content[length..];
        }
        return broken * 10 <= whole;
    }

    /// <summary>Words of high bytes alone are Arabic in Windows-1256; in Western languages a high byte stands among ASCII letters.</summary>
    private static bool IsArabic(ReadOnlySpan<byte> content)
    {
        int arabic = 0, western = 0, high = 0, low = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            var b = i < content.Length ? content[i] : (byte)' ';
            if (b >= 0xC0 || b is 0x81 or 0x8D or 0x8E or 0x90) high++;
            else if ((b | 0x20) is >= 'a' and <= 'z') low++;
            else
            {
                if (high > 0 && low > 0) western++;
                else if (high > 1) arabic++;
                (high, low) = (0, 0);
            }
        }
        return arabic > western;
    }
}
