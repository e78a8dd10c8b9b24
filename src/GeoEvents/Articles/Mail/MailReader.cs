using System.Text;
using GeoEvents.Articles.Html;

namespace GeoEvents.Articles.Mail;

/// <summary>Reads a mail: the sender as source, the subject as title, the day that the sender wrote, and its text.</summary>
internal static class MailReader
{
    /// <summary>A text this short beside a longer page only says where the page is ("view this mail in your browser").</summary>
    private const int LongestPointer = 300;

    /// <summary>What follows it says who writes, not what happened.</summary>
    private const string Signature = "\n-- \n";

    public static ReadFields Read(ReadOnlySpan<byte> content, string name)
    {
        if (content.StartsWith("From "u8)) content = content[(content.IndexOf((byte)'\n') + 1)..]; // of a mailbox file
        var mail = MailPart.Read(content.TrimStart("\r\n"u8).ToArray());
        var header = mail.Header;
        var sender = MailSender.Of(header["From"]);
        var date = header["Date"];
        return new ReadFields(TextOf(mail, name))
        {
            Title = header["Subject"] is { } subject ? EncodedWords.Decode(subject) : null,
            Source = sender.Name,
            LikelySource = sender.Domain,
            Url = Address(header["Archived-At"]) ?? (Address(header["Message-ID"]) is { } id ? "mid:" + id : null),
            Published = string.IsNullOrWhiteSpace(date) ? null : PublicationDate.Parse(date) ?? throw new ArticleFormatException($"{name}: its field Date \"{(date.Length <= 60 ? date : date[..60] + "…")}\" is no date."),
        };
    }

    private static string TextOf(MailPart mail, string name)
    {
        var leaves = mail.Leaves();
        var plain = Joined(leaves.Where(part => part.Type.Value == "text/plain").Select(Plain));
        if (plain.Length > LongestPointer) return plain;
        var page = Joined(leaves.Where(part => part.Type.Value == "text/html").Select(part => HtmlReader.TextOf(part.Content(), part.Type["charset"], name)));
        var text = plain.Length == 0 || page.Length > 4 * plain.Length ? page : plain;
        return text.Length > 0 ? text : throw new ArticleFormatException($"{name} is a mail without text.");
    }

    private static string Plain(MailPart part)
    {
        var text = part.Text() ?? "";
        if ("flowed".Equals(part.Type["format"], StringComparison.OrdinalIgnoreCase)) text = FlowedText.Unwrap(text, "yes".Equals(part.Type["delsp"], StringComparison.OrdinalIgnoreCase));
        var signature = text.LastIndexOf(Signature, StringComparison.Ordinal);
        return signature > 0 ? text[..signature] : text;
    }

    private static string Joined(IEnumerable<string> texts)
    {
        var joined = new StringBuilder();
        foreach (var text in texts.Select(text => text.Trim()).Where(text => text.Length > 0)) joined.Append(joined.Length > 0 ? "\n\n" : "").Append(text);
        return joined.ToString();
    }

    private static string? Address(string? field) => field?.Trim(' ', '<', '>') is { Length: > 0 } address ? address : null;
}
