using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>Which reading of which text is kept.</summary>
public sealed record ArticleVersion(string ContentHash, string GazetteerVersion, string ExtractorVersion, string SourceId)
{
    public bool IsOf(Extraction extraction) =>
        ContentHash == extraction.Article.ContentHash && GazetteerVersion == extraction.GazetteerVersion && ExtractorVersion == extraction.ExtractorVersion;
}
