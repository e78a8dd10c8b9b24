namespace GeoEvents.Articles;

/// <summary>What holds for an article that does not say it itself: front matter wins over these, these win over a dateline in the text.</summary>
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
}
