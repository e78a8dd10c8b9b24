using System.Text;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.Mail;

/// <summary>The fields at the head of a mail or of one of its parts.</summary>
internal sealed class MailHeader
{
    private const int MostBytes = 256 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field as it is written, unfolded; null where there is none. Of several the first counts.</summary>
    public string? this[string field] => _fields.GetValueOrDefault(field);

    /// <summary>Reads the fields up to the blank line.</summary>
    /// <param name="bodyStart">Where the body begins behind it.</param>
    public static MailHeader Read(ReadOnlySpan<byte> content, out int bodyStart)
    {
        var header = new MailHeader();
        string? field = null;
        var value = new StringBuilder();
        var at = 0;
        while (at < content.Length && at < MostBytes)
        {
            var rest = content[at..];
            var end = rest.IndexOf((byte)'\n');
            var bytes = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            at += end < 0 ? rest.Length : end + 1;
            if (bytes.IsEmpty) break;
            var line = TextDecoder.Characters(bytes) ?? Encoding.Latin1.GetString(bytes);
            if (line[0] is ' ' or '\t')
            {
                value.Append(line);
                continue;
            }
            Keep();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            field = colon > 0 ? line[..colon].TrimEnd() : null;
            value.Append(line.AsSpan(colon + 1));
        }
        Keep();
        bodyStart = at;
        return header;

        void Keep()
        {
            if (field is not null) header._fields.TryAdd(field, value.ToString().Trim());
            value.Clear();
        }
    }
}
