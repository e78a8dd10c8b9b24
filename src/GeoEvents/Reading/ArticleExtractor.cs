using GeoEvents.Articles;
using GeoEvents.Gazetteers;

namespace GeoEvents.Reading;

/// <summary>Reads the mentions and reported events out of an article. Thread-safe; the same input gives the same output.</summary>
public sealed class ArticleExtractor(Gazetteer gazetteer)
{
    /// <summary>Raised with every change of rules or lexicons that changes what is extracted.</summary>
    public const string Version = "1";

    public Extraction Extract(Article article) =>
        new(article, [], []) { GazetteerVersion = gazetteer.Version, ExtractorVersion = Version };
}
