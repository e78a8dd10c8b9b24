using System.Text;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.Mail;

/// <summary>A mail, or one of the parts of one (RFC 2045, 2046).</summary>
internal sealed class MailPart
{
    private const int Deepest = 20;
    private const int MostParts = 1000;

    private readonly ReadOnlyMemory<byte> _body;

    private MailPart(MailHeader header, ReadOnlyMemory<byte> body)
    {
        (Header, _body) = (header, body);
        Type = new ParameterisedValue(header["Content-Type"] ?? "text/plain");
    }

    public MailHeader Header { get; }

    public ParameterisedValue Type { get; }

    /// <summary>Something to be saved as a file, which is no part of the text.</summary>
    public bool IsAttachment => new ParameterisedValue(Header["Content-Disposition"]).Value == "attachment";

    public static MailPart Read(ReadOnlyMemory<byte> content)
    {
        var header = MailHeader.Read(content.Span, out var bodyStart);
        return new MailPart(header, content[bodyStart..]);
    }

    /// <summary>The parts without parts of their own that are no attachments, in the order of the mail.</summary>
    public List<MailPart> Leaves()
    {
        var leaves = new List<MailPart>();
        Collect(leaves, 0);
        return leaves;
    }

    /// <summary>The body without its transfer encoding.</summary>
    public byte[] Content() => TransferEncoding.Decode(_body.Span, Header["Content-Transfer-Encoding"]);

    /// <summary>The body as text in its character set; null where it is none.</summary>
    public string? Text()
    {
        var content = Content();
        var declared = Type["charset"] is { } name ? Charset.Named(name) : null;
        return TextDecoder.Characters(content, declared) is { } text ? ValidText.Of(text) : null;
    }

    private void Collect(List<MailPart> leaves, int depth)
    {
        if (IsAttachment || leaves.Count >= MostParts) return;
        if (!Type.Value.StartsWith("multipart/", StringComparison.Ordinal) || Type["boundary"] is not { Length: > 0 } boundary) leaves.Add(this);
        else if (depth < Deepest)
        {
            foreach (var part in Parts(boundary)) part.Collect(leaves, depth + 1);
        }
    }

    private IEnumerable<MailPart> Parts(string boundary)
    {
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var start = -1;
        for (var at = 0; at < _body.Length;)
        {
            var line = _body.Span[at..];
            var end = line.IndexOf((byte)'\n');
            var next = end < 0 ? _body.Length : at + end + 1;
            if (line.StartsWith(delimiter) && IsDelimiter(line[delimiter.Length..(end < 0 ? line.Length : end)], out var closes))
            {
                if (start >= 0) yield return Read(WithoutLastBreak(_body[start..at]));
                start = next;
                if (closes) yield break;
            }
            at = next;
        }
        if (start >= 0 && start < _body.Length) yield return Read(_body[start..]); // cut short
    }

    private static bool IsDelimiter(ReadOnlySpan<byte> behind, out bool closes)
    {
        closes = behind.StartsWith("--"u8);
        return (closes ? behind[2..] : behind).Trim(" \t\r"u8).IsEmpty;
    }

    /// <summary>The line break before a delimiter belongs to the delimiter.</summary>
    private static ReadOnlyMemory<byte> WithoutLastBreak(ReadOnlyMemory<byte> part) =>
        part.Span is [.., (byte)'\r', (byte)'\n'] ? part[..^2] : part.Span is [.., (byte)'\n'] ? part[..^1] : part;
}
