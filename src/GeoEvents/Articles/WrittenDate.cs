using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoEvents.Articles;

/// <summary>Calendar dates as people write them: "September 17, 2018", "14 Sept 2018", "2019/03/17", "16.04.2017", "March 6"; in Arabic as <see cref="ArabicDates"/> has them.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Year">Null where none is written.</param>
/// <param name="Day">Null where only a month is written.</param>
internal readonly partial record struct WrittenDate(int Start, int End, int? Year, int Month, int? Day)
{
    /// <summary>A pattern for the English names of months, short or long.</summary>
    internal const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>The day, where year, month and day are written.</summary>
    public DateOnly? Whole => Year is { } y && Day is { } d ? new DateOnly(y, Month, d) : null;

    /// <summary>Reads <c>2020-03-06</c>, also with a time of day behind it, of which only the written day counts.</summary>
    public static bool TryParseIso(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return IsYear(day.Year);
        return text.Length > 11 && text[10] is 'T' or ' '
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && IsYear(day.Year);
    }

    /// <summary>Whether articles may speak of this year.</summary>
    internal static bool IsYear(int year) => year is >= ArticleDefaults.EarliestYear and <= ArticleDefaults.LatestYear;

    /// <summary>All dates written in a piece of the text, in order; impossible ones (31 February) are no dates.</summary>
    public static IEnumerable<WrittenDate> Find(string text, int start, int end)
    {
        if (!ArabicDates.MayBeIn(text.AsSpan(start, end - start))) return InEnglish(text, start, end);
        var piece = ArabicDates.WithLatinDigits(text[start..end]);
        return InEnglish(piece, 0, piece.Length).Concat(ArabicDates.Find(piece)).OrderBy(date => date.Start).Select(date => date with { Start = start + date.Start, End = start + date.End });
    }

    /// <summary>The date that was matched; null for an impossible one.</summary>
    internal static WrittenDate? Of(Match match, int? year, int? month, int? day)
    {
        if (month is not (>= 1 and <= 12) || (year is { } y && !IsYear(y))) return null;
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year ?? 2000, month.Value))) return null;
        return new WrittenDate(match.Index, match.Index + match.Length, year, month.Value, day);
    }

    private static IEnumerable<WrittenDate> InEnglish(string text, int start, int end)
    {
        for (var match = Pattern().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (Read(match) is { } date) yield return date;
        }
    }

    private static WrittenDate? Read(Match match)
    {
        int? Number(string group) => match.Groups[group] is { Success: true } g ? int.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : null;
        int? year = Number("year"), day = Number("day"), month = Number("month");
        if (match.Groups["name"] is { Success: true } name)
        {
            if (name.Value is "may" or "mar" or "march" && day is null) return null; // the verb, or an abbreviation of nothing
            if (name.Value is "May" or "March" && day is null && year is null && !PrecededByMonthCue(match)) return null;
            month = MonthOf(name.ValueSpan);
        }
        else if (Number("a") is { } a && Number("b") is { } b)
        {
            // 16.04.2017 and 16-04-2017 put the day first; 06/09/2016 may be either, and is taken only where one number can be no month.
            if (match.ValueSpan.Contains('/') && a <= 12 && b <= 12 && a != b) return null;
            (day, month) = b > 12 ? (b, a) : (a, b);
        }
        return Of(match, year, month, day);
    }

    private static bool PrecededByMonthCue(Match match) => match.Groups["cue"].Success;

    /// <summary>1 to 12 of a month's name or its first three letters.</summary>
    public static int MonthOf(ReadOnlySpan<char> name) =>
        1 + "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(new string(name[..3]).ToLowerInvariant(), StringComparison.Ordinal) / 3;

    [GeneratedRegex(
        @"(?<![\w.])(?:" +
        @"(?<year>[0-9]{4})(?<s>[-/.])(?<month>[0-9]{1,2})\k<s>(?<day>[0-9]{1,2})(?![0-9])" +
        @"|(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<year>[0-9]{4})(?![0-9])" +
        @"|(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<name>" + Months + @")\b\.?(?:,?\s+(?:of\s+)?(?<year>[0-9]{4})\b)?" +
        @"|(?<name>" + Months + @")\b\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:(?<year>(?:19|20)[0-9][0-9])\b|(?![0-9:.][0-9])(?:(?:,\s*|\s+)(?<year>[0-9]{4})\b|\b))" +
        @"|(?<name>" + Months + @")\b\.?,?\s+(?:of\s+)?(?<year>[0-9]{4})\b" +
        @"|(?<cue>(?<=\b(?:in|since|by|until|of|early|late|mid|last|during|to|from|and)[\s-]))(?<name>" + Months + @")\b" +
        @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
