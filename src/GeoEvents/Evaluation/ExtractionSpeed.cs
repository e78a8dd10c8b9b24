using GeoEvents.Articles;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation;

/// <summary>An extractor that takes the time of extraction only, once the program is warm: processor time, which other programs on the machine do not lengthen.</summary>
internal sealed class ExtractionSpeed(ArticleExtractor extractor)
{
    /// <summary>The first articles are read while the program is still being compiled.</summary>
    private const int Warmup = 100;

    private int _articles;
    private long _characters;
    private TimeSpan _processorTime;

    public static IReadOnlyList<EvaluationColumn> Columns { get; } = [new("value"), new("of")];

    public Extraction Extract(Article article)
    {
        var before = Environment.CpuUsage.TotalTime;
        var extraction = extractor.Extract(article);
        if (++_articles > Warmup)
        {
            _processorTime += Environment.CpuUsage.TotalTime - before;
            _characters += article.Text.Length;
        }
        return extraction;
    }

    /// <summary>None where fewer articles were read than it takes to be warm.</summary>
    public IEnumerable<EvaluationRow> Rows()
    {
        if (_processorTime <= TimeSpan.Zero) yield break;
        var measured = _articles - Warmup;
        yield return new EvaluationRow("articles a second of processor time", measured / _processorTime.TotalSeconds, measured);
        yield return new EvaluationRow("characters a second of processor time", _characters / _processorTime.TotalSeconds, _characters);
    }
}
