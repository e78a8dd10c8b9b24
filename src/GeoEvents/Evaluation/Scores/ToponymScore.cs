using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;

namespace GeoEvents.Evaluation.Scores;

/// <summary>LGL and GeoVirus by the protocol of EUPEG (Wang and Hu 2019): recognised is what overlaps, right what lies within 161 km (100 miles).</summary>
internal sealed class ToponymScore(EvaluationFormat format, ExtractionSpeed extractor, Action<Mistake> mistakes) : ICorpusScore
{
    private const double RightKm = 161;

    private readonly ToponymMeasures _measures = new(KebabCase.Of(format), RightKm, mistakes);
    private int _articles;
    private Ratio _located;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        foreach (var annotated in ToponymFile.Read(content, name))
        {
            cancellation.ThrowIfCancellationRequested();
            var document = $"{name}, {annotated.Id}";
            if (CorpusArticle.Of(annotated.Text, document) is not { } article) continue;
            var toponyms = annotated.In(article.Text).ToList();
            for (var i = 0; i < annotated.Annotations.Count; i++) _located.Add(i < toponyms.Count);
            _articles++;
            _measures.Add(document, extractor.Extract(article), toponyms, judged: _ => true);
        }
        if (_articles == 0) throw new InvalidDataException($"There is no article in {name}.");
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(KebabCase.Of(format), "size", [new("count"), new("of")],
        [
            new EvaluationRow("articles", _articles, null),
            new EvaluationRow("annotations found in their text", _located.Right, _located.Of),
        ]);
        foreach (var table in _measures.Tables()) yield return table;
    }
}
