using System.Text.RegularExpressions;
using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>Dates that point back at one told before: "the same day", "that evening", "a day later", "two days earlier", "in the following days" (up to the day of publication).</summary>
internal static partial class AnaphoricDate
{
    /// <param name="told">The date told before; only a single day carries.</param>
    public static FoundDate? Find(string text, int start, int end, DateSpan told, DateOnly? published)
    {
        if (told.Start is not { } day) return null;
        if (Following().Match(text[start..end]) is { Success: true } following)
            return published is { } today && today > day ? new FoundDate(start + following.Index, start + following.Index + following.Length, DateSpan.Between(day, today)) : null;
        if (told.End != day || Pattern().Match(text[start..end]) is not { Success: true } match) return null;
        var step = match.Groups["count"] is { Success: true } count ? NumberWords.Read(count.Value) ?? 0 : match.Groups["next"].Success || match.Groups["day"].Success ? 1 : 0;
        if (step > 60) return null;
        if (match.Groups["earlier"].Success) step = -step;
        return new FoundDate(start + match.Index, start + match.Index + match.Length, DateSpan.On(day.AddDays(step)));
    }

    [GeneratedRegex(@"\b(?:(?:in|over|during)\s+the\s+following\s+(?:days|weeks)|in\s+the\s+days\s+that\s+followed|since\s+then)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"\b(?:(?:on\s+)?(?:that|the same)\s+(?:day|evening|night|morning|afternoon)|(?:hours|minutes)\s+(?:later|earlier)|minutes\s+(?:after|before)|later\s+(?:that|the same)\s+day" +
        @"|(?:the\s+)?(?<next>next|following)\s+day|the\s+(?<day>day)\s+(?:after|(?<earlier>before))\b" +
        @"|(?<count>an?|" + NumberWords.UpToTwelve + @"|[0-9]+)\s+days?\s+(?:later|after|afterwards|(?<earlier>earlier|before)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
