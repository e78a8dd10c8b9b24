using System.Text;
using System.Text.RegularExpressions;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.Mail;

/// <summary>Words of headers in other scripts than ASCII (RFC 2047): <c>=?utf-8?B?2KXYr9mE2Kg=?=</c>.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string value)
    {
        // The bytes of words that follow each other are joined before they are decoded: mailers cut in the middle of characters.
        var text = new StringBuilder();
        var bytes = new List<byte>();
        string? charset = null;
        var at = 0;
        foreach (Match word in Word().Matches(value))
        {
            var between = value.AsSpan(at, word.Index - at);
            if (charset is not null && (!between.IsWhiteSpace() || !word.Groups["charset"].Value.Equals(charset, StringComparison.OrdinalIgnoreCase))) Flush();
            if (at == 0 || !between.IsWhiteSpace()) text.Append(between);
            charset = word.Groups["charset"].Value;
            var content = Encoding.ASCII.GetBytes(word.Groups["text"].Value);
            bytes.AddRange(word.Groups["encoding"].Value is "B" or "b" ? TransferEncoding.DecodeBase64(content) : TransferEncoding.DecodeQuotedPrintable(content, inHeader: true));
            at = word.Index + word.Length;
        }
        Flush();
        return ValidText.Of(text.Append(value.AsSpan(at)).ToString()).Trim();

        void Flush()
        {
            if (charset is not null) text.Append(TextDecoder.Characters(bytes.ToArray(), Charset.Named(charset)) ?? "");
            bytes.Clear();
            charset = null;
        }
    }

    [GeneratedRegex(@"=\?(?<charset>[A-Za-z0-9_.:-]+)(?:\*[A-Za-z0-9-]*)?\?(?<encoding>[BbQq])\?(?<text>[\x20-\x3E\x40-\x7E]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
