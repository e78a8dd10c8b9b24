using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Statements;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading;

/// <summary>Reads the mentions and reported events out of an article. Thread-safe; the same input gives the same output.</summary>
public sealed class ArticleExtractor(Gazetteer gazetteer)
{
    /// <summary>Raised with every change of rules or lexicons that changes what is extracted.</summary>
    public const string Version = "1";

    public Extraction Extract(Article article)
    {
        var text = ArticleText.Parse(article);
        var resolutions = MentionFinder.Find(text, gazetteer);
        return new Extraction(article, [.. resolutions.Select(r => MentionFinder.ToMention(r, article.Text))], new EventFinder(text, resolutions).Find())
        {
            GazetteerVersion = gazetteer.Version,
            ExtractorVersion = Version,
        };
    }
}
