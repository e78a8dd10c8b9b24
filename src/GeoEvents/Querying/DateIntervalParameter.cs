using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoEvents.Querying;

/// <summary>
/// The <c>datetime</c> of OGC API Features: a day, an RFC 3339 instant, or an interval of them that is open on a side by ".." or nothing.
/// Events have calendar days, so of an instant only the day as written counts.
/// </summary>
internal static partial class DateIntervalParameter
{
    private const string Name = "datetime";
    private const string Expected = "a day (2020-03-06), an instant (2020-03-06T12:00:00Z) or an interval of them (2020-03-01/2020-03-31, 2020-03-01/.., ../2020-03-31)";

    /// <exception cref="QueryException">It is none of these, or ends before it starts.</exception>
    public static DateInterval Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2) throw new QueryException(Name, text, Expected);
        if (parts.Length == 1)
        {
            var day = Day(text, text);
            return new DateInterval(day, day);
        }
        DateOnly? from = IsOpen(parts[0]) ? null : Day(parts[0], text), to = IsOpen(parts[1]) ? null : Day(parts[1], text);
        if (to < from) throw new QueryException(Name, text, "an interval that does not end before it starts");
        return new DateInterval(from, to);
    }

    public static string Format(DateInterval interval) =>
        interval.From == interval.To && interval.From is { } day ? $"{day:yyyy-MM-dd}" : $"{Side(interval.From)}/{Side(interval.To)}";

    private static string Side(DateOnly? day) => day is { } d ? $"{d:yyyy-MM-dd}" : "..";

    private static bool IsOpen(string part) => part is "" or "..";

    private static DateOnly Day(string part, string whole)
    {
        var isInstant = Instant().IsMatch(part);
        return DateOnly.TryParseExact(isInstant ? part[..10] : part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new QueryException(Name, whole, Expected);
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();
}
