namespace GeoEvents.Articles;

/// <summary>What holds for an article that does not say it itself: its own fields win over these, these win over a dateline in the text.</summary>
public sealed record ArticleDefaults
{
    /// <summary>No article is older than this, and none of its dates: what lies before is a slip or a number.</summary>
    public const int EarliestYear = 1900;

    /// <summary>No date of an article lies beyond this year.</summary>
    public const int LatestYear = 2100;

    /// <summary>Name of the source.</summary>
    public string? Source { get; init; }

    /// <summary>The day of publication, within the years above.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The last day on which an article can have been published: what claims a later one is refused. Null where nothing is refused.</summary>
    public DateOnly? LatestPublished { get; init; }

    /// <summary>The latest day that it is anywhere on Earth now: calendars ahead of UTC are so by less than a day.</summary>
    public static DateOnly LatestDayAt(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
}
