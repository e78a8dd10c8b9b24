using System.Text.RegularExpressions;

namespace GeoEvents.Articles.Mail;

/// <summary>Who a mail is from: <c>"Press Office" &lt;press@example.org&gt;</c>.</summary>
/// <param name="Name">The name beside the address; null where there is none.</param>
/// <param name="Domain">Of the address; null where there is none.</param>
internal sealed partial record MailSender(string? Name, string? Domain)
{
    public static MailSender Of(string? from)
    {
        if (string.IsNullOrWhiteSpace(from)) return new MailSender(null, null);
        var address = Address().Match(from);
        // The name is decoded behind the address: an encoded word may hold any character.
        var name = EncodedWords.Decode(address.Success ? from[..address.Index].TrimEnd('<', ' ') : from).Trim(' ', '"', '\'', ',').Replace("\\\"", "\"", StringComparison.Ordinal);
        if (name.Length == 0 && Comment().Match(from) is { Success: true } comment) name = EncodedWords.Decode(comment.Groups["name"].Value);
        return new MailSender(name.Length == 0 || name.Contains('@') ? null : name, address.Success ? address.Groups["domain"].Value.ToLowerInvariant() : null);
    }

    [GeneratedRegex(@"<?[^\s<>@""(),;:]{1,256}@(?<domain>[A-Za-z0-9.-]{1,256})>?", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\((?<name>[^()]{1,200})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
