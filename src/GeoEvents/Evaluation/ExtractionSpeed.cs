using GeoEvents.Articles;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation;

/// <summary>An extractor that takes the time: of extraction only, on one core, once the program is warm.</summary>
internal sealed class ExtractionSpeed(ArticleExtractor extractor, TimeProvider time)
{
    /// <summary>The first articles are read while the program is still being compiled.</summary>
    private const int Warmup = 100;

    private int _articles;
    private long _characters;
    private TimeSpan _elapsed;

    public static IReadOnlyList<EvaluationColumn> Columns { get; } = [new("value"), new("of")];

    public Extraction Extract(Article article)
    {
        var start = time.GetTimestamp();
        var extraction = extractor.Extract(article);
        if (++_articles > Warmup)
        {
            _elapsed += time.GetElapsedTime(start);
            _characters += article.Text.Length;
        }
        return extraction;
    }

    /// <summary>None where fewer articles were read than it takes to be warm.</summary>
    public IEnumerable<EvaluationRow> Rows()
    {
        if (_elapsed <= TimeSpan.Zero) yield break;
        var measured = _articles - Warmup;
        yield return new EvaluationRow("articles a second on one core", measured / _elapsed.TotalSeconds, measured);
        yield return new EvaluationRow("characters a second on one core", _characters / _elapsed.TotalSeconds, _characters);
    }
}
