namespace GeoEvents.Articles;

/// <summary>What holds for an article that does not say it itself: front matter wins over these, these win over a dateline in the text.</summary>
public sealed record ArticleDefaults
{
    /// <summary>Name of the source.</summary>
    public string? Source { get; init; }

    public DateOnly? Published { get; init; }
}
