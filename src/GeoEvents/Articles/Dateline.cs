using System.Text.RegularExpressions;

namespace GeoEvents.Articles;

/// <summary>The line at the head of an article that says when it was published.</summary>
internal static partial class Dateline
{
    private const int Lines = 8;
    private const int Reach = 220;

    /// <summary>The day of publication as the head of the text states it, or null.</summary>
    /// <remarks>A date in running text ("On September 17, 2018, the two agreed") is the date of something told, never of the telling.</remarks>
    public static DateOnly? Find(string text, int bodyStart)
    {
        var at = bodyStart;
        for (var line = 0; line < Lines && at < text.Length; at++)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (!text.AsSpan(at, end - at).IsWhiteSpace())
            {
                line++;
                foreach (var date in WrittenDate.Find(text, at, Math.Min(end, at + Reach)))
                {
                    if (date.Whole is { } day && StandsAlone(text[at..date.Start], text[date.End..end])) return day;
                }
            }
            at = end;
        }
        return null;
    }

    /// <summary>Whether a date at the head of a piece of the text says when it was published: some scrapers leave the dateline in the first sentence.</summary>
    public static bool Covers(string text, int start, int end, int dateStart, int dateEnd) => WrittenDate.Find(text, start, Math.Min(end, start + Reach))
        .Any(date => date.Whole is not null && date.Start < dateEnd && dateStart < date.End && StandsAlone(text[start..date.Start], text[date.End..end]));

    /// <summary>Nothing before the date but marks, a weekday, a place, an agency, "Published on" and the like: no words of a sentence about it.</summary>
    private static bool StandsAlone(string before, string after) => ArabicDates.MayBeIn(before)
        ? ArabicDateline.StandsAlone(before, after)
        : Publishing().IsMatch(before)
        || (!Running().IsMatch(before) && (Label().IsMatch(before) || after.Trim() is [] or [')' or '|' or '–' or '-' or '—', ..]))
        || Weekday().IsMatch(before);

    [GeneratedRegex(@"\b(?:posted|published|updated|issued|released|date|dated|last updated)\b[^.]{0,12}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"(?:\b(?:on|in|since|until|till|by|of|from|before|after|between|and|the|to|for|at|until|during|around|about)|[,;:])\s*(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Running();

    [GeneratedRegex(@"^[\s•*#>|\-–—\[(]*(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?(?:\p{Lu}[\p{L}.'’-]*[\s,./|:()–—-]+){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\b(?:on|last|since|until|by|of|from|before|after)\s)\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
