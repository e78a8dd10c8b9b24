using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Statements;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading;

/// <summary>Reads the mentions and reported events out of an article. Thread-safe; the same input gives the same output.</summary>
public sealed class ArticleExtractor(Gazetteer gazetteer)
{
    /// <summary>The version of the rules, raised by hand with a change of them, and a hash of the lexicons: another version reads an article anew.</summary>
    public static string Version { get; } = "2-" + Lexicon.Hash();

    private readonly CachedGazetteer _names = new(gazetteer);

    public Extraction Extract(Article article)
    {
        var text = ArticleText.Parse(article);
        var resolutions = MentionFinder.Find(text, _names);
        return new Extraction(article, [.. resolutions.Where(r => !r.IsAnaphor).Select(r => MentionFinder.ToMention(r, article.Text))], new EventFinder(text, resolutions).Find())
        {
            GazetteerVersion = gazetteer.Version,
            ExtractorVersion = Version,
        };
    }
}
