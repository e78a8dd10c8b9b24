using System.Globalization;

namespace GeoEvents.Lists.Rows;

/// <summary>The ids of rows.</summary>
internal static class ListId
{
    private const int Longest = 200;
    private const string Fraction = ".0";

    /// <summary>The id, also where a table of a statistics program has made a number with a fraction of it: "214797.0".</summary>
    /// <exception cref="FormatException">It is too long for one.</exception>
    public static string Of(string text)
    {
        if (text.Length > Longest) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"its id '{RowFields.Shown(text)}' has {text.Length} signs; {Longest} are the most"));
        return text.EndsWith(Fraction, StringComparison.Ordinal) && !text.AsSpan(0, text.Length - Fraction.Length).ContainsAnyExceptInRange('0', '9') ? text[..^Fraction.Length] : text;
    }
}
