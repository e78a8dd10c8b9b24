using System.Text.RegularExpressions;

namespace GeoEvents.Articles.Mail;

/// <summary>A value with parameters behind it, as Content-Type has: <c>text/plain; charset="utf-8"; format=flowed</c>.</summary>
internal sealed partial class ParameterisedValue
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    public ParameterisedValue(string? text)
    {
        var value = text ?? "";
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        Value = (semicolon < 0 ? value : value[..semicolon]).Trim().ToLowerInvariant();
        if (semicolon < 0) return;
        foreach (Match match in Parameter().Matches(value[semicolon..]))
            _parameters.TryAdd(match.Groups["name"].Value, match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\", "", StringComparison.Ordinal) : match.Groups["plain"].Value);
    }

    /// <summary>In lower case.</summary>
    public string Value { get; }

    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    [GeneratedRegex("""[;\s](?<name>[A-Za-z0-9-]+)\*?[ \t]*=[ \t]*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s;"]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
