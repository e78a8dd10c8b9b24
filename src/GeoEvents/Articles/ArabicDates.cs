using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoEvents.Articles;

/// <summary>
/// Calendar dates as people write them in Arabic, with the names of months of the Levant (آذار), of Egypt and the Gulf (مارس), or both
/// (آذار/مارس): "6 آذار 2020", "٦ مارس ٢٠٢٠", "مارس 6, 2020".
/// </summary>
internal static partial class ArabicDates
{
    private const string Month =
        @"(?:(?<m1>يناير|كانون\s+الثان[يى])|(?<m2>فبراير|شباط)|(?<m3>مارس|[آأا]ذار)|(?<m4>[أإا]بريل|نيسان)|(?<m5>مايو|[أا]ي\u0651?ار)|(?<m6>يوني[وه]|حزيران)" +
        @"|(?<m7>يولي[وه]|تموز)|(?<m8>[أا]غسطس|[آا]ب)|(?<m9>سبتمبر|[أا]يلول)|(?<m10>[أا]كتوبر|تشرين\s+ال[أا]ول)|(?<m11>نوفمبر|تشرين\s+الثان[يى])|(?<m12>ديسمبر|كانون\s+ال[أا]ول))";

    private const string OneMonth = "(?<![\\w])" + Month + @"(?:\s?/\s?" + Month + @"|\s?\(\s?" + Month + @"\s?\))?(?!\w)";

    /// <summary>Whether the text has letters or digits that such a date begins with.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0620', '\u06F9');

    /// <summary>The text with the digits of Arabic and Persian as 0 to 9, at the same offsets.</summary>
    public static string WithLatinDigits(string text) => string.Create(text.Length, text, static (latin, given) =>
    {
        for (var i = 0; i < given.Length; i++)
            latin[i] = given[i] switch
            {
                >= '\u0660' and <= '\u0669' => (char)(given[i] - '\u0660' + '0'),
                >= '\u06F0' and <= '\u06F9' => (char)(given[i] - '\u06F0' + '0'),
                _ => given[i],
            };
    });

    /// <summary>All days written with the name of their month, in a text whose digits are 0 to 9.</summary>
    public static IEnumerable<WrittenDate> Find(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            int[] months = [.. Enumerable.Range(1, 12).Where(month => match.Groups[$"m{month}"].Success)];
            int? year = match.Groups["year"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : null;
            // Two names that are not of one month are no date.
            if (months is [var month] && WrittenDate.Of(match, year, month, int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture)) is { } date) yield return date;
        }
    }

    [GeneratedRegex(
        @"(?<![\w.]|[0-9]\s?[-–—/]\s?)(?<day>[0-9]{1,2})\s*(?:من\s+)?" + OneMonth + @"(?:\s*[,،]?\s*(?:من\s+)?(?:(?:ال)?عام\s+|سنة\s+)?(?<year>[0-9]{4})(?![0-9]))?" +
        "|" + OneMonth + @"\s+(?<day>[0-9]{1,2})\s*[,،]?\s+(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
