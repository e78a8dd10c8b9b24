using System.Globalization;

namespace GeoEvents.Articles;

/// <summary>The day of publication as fields of metadata write it. Of a time of day with its offset only the written day counts.</summary>
internal static class PublicationDate
{
    private const int Longest = 100;

    /// <summary>"2020-03-06", "2020-03-06T10:00:00+0300", "20200306", "Fri, 6 Mar 2020 10:00:00 GMT", "March 6, 2020"; null for what is no date, or more than one.</summary>
    public static DateOnly? Parse(string? value)
    {
        var text = value?.Trim() ?? "";
        if (text.Length is < 8 or > Longest) return null;
        if (text.Length == 8) return Exactly(text, "yyyyMMdd");
        if (text.Length == 10 || (text.Length > 10 && text[10] is 'T' or ' ' or 't'))
        {
            if (Exactly(text[..10], "yyyy-MM-dd") is { } day) return day;
        }
        var days = WrittenDate.Find(text, 0, text.Length).Select(date => date.Whole).Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static DateOnly? Exactly(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && WrittenDate.IsYear(day.Year) ? day : null;
}
