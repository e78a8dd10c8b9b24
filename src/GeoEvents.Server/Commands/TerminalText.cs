using System.Text;

namespace GeoEvents.Server.Commands;

/// <summary>Text of articles and file names on its way to a terminal, which would obey the control characters in it.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line: control, format and line separating characters become a replacement character.</summary>
    public static string Of(string text)
    {
        if (!text.Any(Steers)) return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text) safe.Append(Steers(c) ? '\uFFFD' : c);
        return safe.ToString();
    }

    // Bidirectional overrides reorder what follows them; the joiners that Arabic and Persian need are harmless.
    private static bool Steers(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
