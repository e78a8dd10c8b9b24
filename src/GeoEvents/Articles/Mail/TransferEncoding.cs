using System.Buffers.Text;

namespace GeoEvents.Articles.Mail;

/// <summary>How the bytes of a part are written as lines of ASCII (RFC 2045, section 6). What is damaged is read as far as it can be.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => DecodeBase64(body),
        "quoted-printable" => DecodeQuotedPrintable(body),
        _ => body.ToArray(),
    };

    public static byte[] DecodeBase64(ReadOnlySpan<byte> body)
    {
        // Lines, padding in the middle and foreign characters are passed over.
        var letters = new byte[body.Length + 3];
        var count = 0;
        foreach (var b in body)
        {
            if (b is (byte)'+' or (byte)'/' || char.IsAsciiLetterOrDigit((char)b)) letters[count++] = b;
        }
        if (count % 4 == 1) count--;
        while (count % 4 != 0) letters[count++] = (byte)'=';
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(count)];
        Base64.DecodeFromUtf8(letters.AsSpan(0, count), decoded, out _, out var written);
        return decoded[..written];
    }

    /// <param name="inHeader">An underscore is a blank, as in encoded words of headers.</param>
    public static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> body, bool inHeader = false)
    {
        var decoded = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=') decoded[count++] = inHeader && body[i] == '_' ? (byte)' ' : body[i];
            else if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                decoded[count++] = Convert.FromHexString([(char)body[i + 1], (char)body[i + 2]])[0];
                i += 2;
            }
            else if (SoftBreak(body[(i + 1)..]) is { } length) i += length;
            else decoded[count++] = body[i];
        }
        return decoded[..count];
    }

    /// <summary>How long the rest of a line is that goes on in the next one; null where more than blanks follow the sign.</summary>
    private static int? SoftBreak(ReadOnlySpan<byte> behind)
    {
        for (var i = 0; i < behind.Length; i++)
        {
            if (behind[i] == '\n') return i + 1;
            if (behind[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r')) return null;
        }
        return behind.Length;
    }
}
