using GeoEvents.Articles;

namespace GeoEvents.PostGis.Records;

/// <summary>A row of <c>articles</c>.</summary>
internal sealed class ArticleRecord
{
    public required string Key { get; init; }

    public required string SourceId { get; set; }

    public SourceRecord Source { get; set; } = null!;

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Url { get; set; }

    public DateOnly? Published { get; set; }

    public required string Language { get; set; }

    public required int BodyStart { get; set; }

    public required string ContentHash { get; set; }

    public required string GazetteerVersion { get; set; }

    public required string ExtractorVersion { get; set; }

    public required long DataVersion { get; set; }

    public required string Text { get; set; }

    /// <summary>Read with its source.</summary>
    public Article ToArticle() => new(Key, new Source(Source.Id, Source.Name), Text, ContentHash)
    {
        Title = Title,
        Author = Author,
        Url = Url,
        Published = Published,
        Language = Language,
        BodyStart = BodyStart,
    };
}
