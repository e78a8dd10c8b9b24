using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>Which reading of which text is kept of an article.</summary>
/// <param name="Key">Of the article.</param>
public sealed record ArticleVersion(string Key, string ContentHash, string GazetteerVersion, string ExtractorVersion, string SourceId)
{
    /// <summary>Of the same text, whoever read it.</summary>
    public bool HasTextOf(Extraction extraction) => ContentHash == extraction.Article.ContentHash;

    /// <summary>Of the same text, read with the same gazetteer by the same extractor.</summary>
    public bool IsOf(Extraction extraction) => HasTextOf(extraction) && GazetteerVersion == extraction.GazetteerVersion && ExtractorVersion == extraction.ExtractorVersion;
}
