namespace GeoEvents.Articles.JsonLines;

/// <summary>Days as computers count them: seconds or milliseconds since 1970.</summary>
internal static class UnixTime
{
    // Smaller numbers are rather a year, a day written as 20200306, or an id: 1973 comes first. Milliseconds are larger than seconds ever get.
    private const double FirstSecond = 1e8, FirstMillisecond = 1e11;

    private static readonly double LastSecond = new DateTimeOffset(ArticleDefaults.LatestYear, 12, 31, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>The day in UTC; null for numbers that are neither.</summary>
    public static DateOnly? DayOf(double number)
    {
        var seconds = number >= FirstMillisecond ? number / 1000 : number;
        return seconds >= FirstSecond && seconds <= LastSecond ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(Math.Floor(seconds))) : null;
    }
}
