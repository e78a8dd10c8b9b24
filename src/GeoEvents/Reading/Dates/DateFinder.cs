using System.Globalization;
using System.Text.RegularExpressions;
using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>Finds the dates that a piece of English text states, against the day of publication.</summary>
/// <remarks>Without a day of publication nothing relative has a date, and a day without a year keeps its year open: dates are never invented.</remarks>
internal static partial class DateFinder
{
    /// <summary>All date expressions in a span, in order and without overlaps; the longer of two that overlap counts.</summary>
    public static List<FoundDate> Find(string text, int start, int end, DateOnly? published)
    {
        var found = new List<FoundDate>();
        foreach (Match match in Ranges().Matches(text[start..end])) Add(Range(match, start, published, FutureBefore().IsMatch(text[start..(start + match.Index)])));
        if (published is { } day)
        {
            foreach (Match match in Relatives().Matches(text[start..end]))
            {
                if (Relative(match, day, FutureBefore().IsMatch(text[start..(start + match.Index)]), SinceBefore().IsMatch(text[start..(start + match.Index)])) is { } span) Add(new FoundDate(start + match.Index, start + match.Index + match.Length, span));
            }
        }
        foreach (var written in WrittenDate.Find(text, start, end)) Add(new FoundDate(written.Start, written.End, Anchored(written, published, text, start)));
        foreach (Match match in Years().Matches(text[start..end])) Add(Year(match, start, published));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        void Add(FoundDate? candidate)
        {
            if (candidate is { } date && !found.Exists(other => date.Start < other.End && other.Start < date.End)) found.Add(date);
        }
    }

    /// <summary>Day or month without a year: the last such one up to the day of publication, with a few days of grace for what is announced.</summary>
    private static DateSpan Anchored(WrittenDate written, DateOnly? published, string text, int start)
    {
        var part = PartOfMonth().Match(text[start..written.Start]) is { Success: true } match ? match.Groups["part"].Value.ToLowerInvariant() : null;
        var since = SinceBefore().IsMatch(text[start..written.Start]);
        if (written.Year is { } year) return Since(Span(year, written.Month, written.Day, part));
        if (published is not { } anchor) return DateSpan.WithoutYear(written.Month, written.Day);
        var candidate = new DateOnly(anchor.Year, written.Month, Math.Min(written.Day ?? 1, DateTime.DaysInMonth(anchor.Year, written.Month)));
        var future = FutureBefore().IsMatch(text[start..written.Start]);
        if (!future && candidate > anchor.AddDays(3)) candidate = candidate.AddYears(-1);
        else if (future && candidate < anchor.AddDays(-180)) candidate = candidate.AddYears(1);
        if (written.Day > DateTime.DaysInMonth(candidate.Year, written.Month)) return DateSpan.WithoutYear(written.Month, written.Day);
        return Since(Span(candidate.Year, written.Month, written.Day, part));

        DateSpan Since(DateSpan span) => since && published is { } today && span.Start is { } from && from < today ? DateSpan.Between(from, today) : span;
    }

    private static DateSpan Span(int year, int month, int? day, string? part)
    {
        if (day is { } d) return DateSpan.On(new DateOnly(year, month, d));
        var last = DateTime.DaysInMonth(year, month);
        return part switch
        {
            "early" => DateSpan.Between(new DateOnly(year, month, 1), new DateOnly(year, month, 10)),
            "mid" => DateSpan.Between(new DateOnly(year, month, 11), new DateOnly(year, month, 20)),
            "late" => DateSpan.Between(new DateOnly(year, month, 21), new DateOnly(year, month, last)),
            _ => DateSpan.InMonth(year, month),
        };
    }

    /// <summary>"between the 3rd and 9th of May", "May 3-9", "from 3 to 9 May 2019".</summary>
    private static FoundDate? Range(Match match, int offset, DateOnly? published, bool ahead)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        int month = WrittenDate.MonthOf(match.Groups["name"].ValueSpan), from = Number("from"), to = Number("to");
        int? year = match.Groups["year"].Success ? Number("year") : published?.Year;
        if (year is not { } y || !WrittenDate.IsYear(y) || from < 1 || to <= from || to > DateTime.DaysInMonth(y, month)) return null;
        if (!match.Groups["year"].Success && !ahead && new DateOnly(y, month, from) > published!.Value.AddDays(3)) y--;
        if (to > DateTime.DaysInMonth(y, month)) return null;
        DateOnly first = new(y, month, from), last = new(y, month, to);
        // "on 3 and 9 May" are two days, "between 3 and 9 May" is what lies between.
        var days = match.Groups["and"].Success && !match.Value.StartsWith("between", StringComparison.OrdinalIgnoreCase);
        return new FoundDate(offset + match.Index, offset + match.Index + match.Length, DateSpan.Between(first, last, days ? $"{{{first:yyyy-MM-dd},{last:yyyy-MM-dd}}}" : null));
    }

    private static FoundDate? Year(Match match, int offset, DateOnly? published)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (published is { } day && year > day.Year + 1) return null;
        DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
        var span = match.Groups["part"].Value.ToLowerInvariant() switch
        {
            "early" or "the beginning of" => DateSpan.Between(first, new DateOnly(year, 4, 30)),
            "mid" => DateSpan.Between(new DateOnly(year, 5, 1), new DateOnly(year, 8, 31)),
            "late" or "the end of" => DateSpan.Between(new DateOnly(year, 9, 1), last),
            _ when match.Groups["since"].Success && published is { } today && first < today => DateSpan.Between(first, today),
            _ => DateSpan.InYear(year),
        };
        return new FoundDate(offset + match.Index, offset + match.Index + match.Length, span);
    }

    private static DateSpan? Relative(Match match, DateOnly published, bool ahead, bool since)
    {
        string? Of(string group) => match.Groups[group] is { Success: true } g ? g.Value.ToLowerInvariant() : null;
        if (Of("weekday") is { } weekday)
        {
            var wanted = (DayOfWeek)(Array.IndexOf(WeekdayHeads, weekday[..3]));
            if (Of("next") is not null || (ahead && Of("last") is null)) return DateSpan.On(published.AddDays(1 + ((int)wanted - (int)published.DayOfWeek + 6) % 7));
            var back = ((int)published.DayOfWeek - (int)wanted + 7) % 7;
            if (Of("last") is not null && back == 0) back = 7;
            return since && back > 0 ? DateSpan.Between(published.AddDays(-back), published) : DateSpan.On(published.AddDays(-back));
        }
        if (Of("day") is { } day)
        {
            return day switch
            {
                "yesterday" => DateSpan.On(published.AddDays(-1)),
                "tomorrow" => DateSpan.On(published.AddDays(1)),
                "overnight" or "last night" => DateSpan.Between(published.AddDays(-1), published),
                _ => DateSpan.On(published),
            };
        }
        if (Of("unit") is { } unit)
        {
            var count = Of("count") is { } n ? NumberWords.Read(n) : 1;
            if (count is not { } c || c > 1000) return null;
            if (Of("ago") is not null) return Back(published, c, unit);
            // "the past two weeks" end now; "last month" is the calendar's.
            if (Of("past") is not null || Of("count") is not null) return DateSpan.Between(Before(published, c, unit), published);
            return Calendar(published, unit, Of("which") is "last" or "previous" ? -1 : 0);
        }
        return null;
    }

    private static readonly string[] WeekdayHeads = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static DateOnly Before(DateOnly day, int count, string unit) => unit[0] switch
    {
        'h' => day.AddDays(-Math.Max(1, count / 24)),
        'd' => day.AddDays(-count),
        'w' => day.AddDays(-7 * count),
        'm' => day.AddMonths(-count),
        _ => day.AddYears(-count),
    };

    /// <summary>"two days ago" is a day, "two weeks ago" is a week about that day, "two months ago" a month, "two years ago" a year.</summary>
    private static DateSpan Back(DateOnly published, int count, string unit)
    {
        var day = Before(published, count, unit);
        return unit[0] switch
        {
            'h' => DateSpan.Between(day, published),
            'd' => DateSpan.On(day),
            'w' => DateSpan.Between(day.AddDays(-3), day.AddDays(3)),
            'm' => DateSpan.InMonth(day.Year, day.Month),
            _ => DateSpan.InYear(day.Year),
        };
    }

    private static DateSpan Calendar(DateOnly published, string unit, int step)
    {
        switch (unit[0])
        {
            case 'w':
                // Outlets disagree on the first day of the week: "last week" is the seven days before today's, with the day before.
                return step < 0 ? DateSpan.Between(published.AddDays(-12), published.AddDays(-1)) : DateSpan.Between(published.AddDays(-6), published);
            case 'm':
                var month = published.AddMonths(step);
                var begin = new DateOnly(month.Year, month.Month, 1);
                return step == 0 ? DateSpan.Between(begin, published) : DateSpan.InMonth(month.Year, month.Month);
            case 'y':
                return step == 0 ? DateSpan.Between(new DateOnly(published.Year, 1, 1), published) : DateSpan.InYear(published.Year + step);
            default:
                return DateSpan.On(published.AddDays(step));
        }
    }

    private const string MonthNames = "(?<name>" + WrittenDate.Months + ")";

    [GeneratedRegex(
        @"\b(?:(?:between|from)\s+(?:the\s+)?)?(?<from>[0-9]{1,2})(?:st|nd|rd|th)?\s*(?:(?<and>and)|to|until|-|–)\s*(?:the\s+)?(?<to>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+" + MonthNames + @"\b(?:,?\s+(?<year>[0-9]{4})\b)?" +
        @"|\b" + MonthNames + @"\s+(?<from>[0-9]{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|(?<and>and))\s*(?<to>[0-9]{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>[0-9]{4})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(
        @"\b(?:(?<last>last|past)\s+|(?<next>next|coming)\s+|this\s+)?(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)s?\b" +
        @"|\b(?<day>(?i:yesterday|today|tomorrow|overnight|last night|this morning|tonight))\b" +
        @"|\b(?i:(?<count>[0-9]+|an?|" + NumberWords.UpToTwelve + @"|several|few)\s+(?<unit>hour|day|week|month|year)s?\s+(?<ago>ago))\b" +
        @"|\b(?i:(?:in|over|during|within|for)\s+the\s+(?<past>past|last|previous)\s+(?:(?<count>[0-9]+|" + NumberWords.UpToTwelve + @"|few|several)\s+)?(?<unit>hour|day|week|month|year)s?)\b" +
        @"|\b(?i:(?:the\s+)?(?<past>past|last)\s+(?<count>[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several)\s+(?<unit>hour|day|week|month|year)s?)\b" +
        @"|\b(?i:(?<past>(?:in\s+)?recent)\s+(?<unit>day|week|month)s)\b" +
        @"|\b(?i:(?:earlier\s+)?(?<which>this|last|previous)\s+(?<unit>week|month|year))s?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Relatives();

    [GeneratedRegex(@"\b(?:(?<since>since)|in|during|by|of|throughout|(?<part>early|mid|late|the beginning of|the end of))[\s-]+(?:(?<part>early|mid|late|the beginning of|the end of)[\s-]+)?(?<year>(?:19|20)[0-9][0-9])\b(?!\s*(?:km|people|civilians|fighters|m\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?<part>early|mid|late)[\s-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfMonth();

    [GeneratedRegex(@"\bsince\s+(?:early|mid|late)?[\s-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SinceBefore();

    [GeneratedRegex(@"\b(?:will|to begin|to start|to be held|(?:is|are|was|were) to|scheduled|planned|expected|due to)\b[^.]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FutureBefore();
}
