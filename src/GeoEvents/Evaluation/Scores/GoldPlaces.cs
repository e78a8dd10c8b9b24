using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The places of hand-annotated articles, each name once an article.</summary>
internal sealed class GoldPlaces(Action<Mistake> mistakes)
{
    private const double Confident = 0.5;

    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.Gold);

    private Ratio _right, _astray;
    private int _confidentErrors, _places;

    public void Add(string document, GoldArticle gold, Extraction extraction)
    {
        _places += gold.Places.Count;
        foreach (var place in gold.Places)
        {
            var right = IsRight(place, extraction);
            _right.Add(right);
            if (!right) mistakes(new Mistake(Corpus, document, "place wrong", place.Text, place.Abstain ? "open" : "", ""));
            foreach (var mention in extraction.Mentions.Where(mention => IsConfidentError(place, mention)))
            {
                _confidentErrors++;
                mistakes(new Mistake(Corpus, document, "confident error", mention.Text, "", $"{mention.Place!.Name} ({mention.Place.Id})"));
            }
        }
        foreach (var span in gold.NotPlaces) AddAstray(document, span.Text, gold, extraction);
    }

    public EvaluationTable Table() => new(Corpus, "places", Ratio.Columns,
    [
        _right.Row("names right (most of their mentions near; open ones seen and not wrong)"),
        new EvaluationRow("confident (>= .5) errors, of the names", _places == 0 ? null : (double)_confidentErrors / _places, _confidentErrors, _places),
        new EvaluationRow("mentions given a place in spans that are no place", null, _astray.Right, _astray.Of),
    ]);

    /// <summary>Most of its mentions are near it; one that is to stay open is seen, and not put confidently elsewhere.</summary>
    private static bool IsRight(GoldArticle.Place place, Extraction extraction)
    {
        var spans = WordSpans.Of(extraction.Article.Text, place.Text);
        var all = extraction.Mentions.Where(mention => spans.Overlap(mention.Start, mention.End)).ToList();
        var hits = all.Where(mention => !mention.Government).ToList();
        if (hits.Count == 0) hits = all;
        if (place.Abstain) return hits.Count > 0 && !hits.Exists(mention => IsWrong(place, mention));
        return hits.Count > 0 && hits.Count(mention => place.IsNear(mention.Place?.Point)) * 2 > hits.Count;
    }

    private static bool IsConfidentError(GoldArticle.Place place, Mention mention) =>
        mention.Text.Equals(place.Text, StringComparison.OrdinalIgnoreCase) && IsWrong(place, mention);

    private static bool IsWrong(GoldArticle.Place place, Mention mention) =>
        mention.Place is not null && mention.Confidence >= Confident && !place.IsNear(mention.Place.Point);

    private void AddAstray(string document, string words, GoldArticle gold, Extraction extraction)
    {
        var seen = false;
        if (!gold.Places.Any(place => place.Text.Equals(words, StringComparison.OrdinalIgnoreCase)))
        {
            var spans = WordSpans.Of(extraction.Article.Text, words);
            foreach (var mention in extraction.Mentions.Where(mention => mention.Place is not null && !mention.Government && words.Contains(mention.Text, StringComparison.Ordinal) && spans.Overlap(mention.Start, mention.End)))
            {
                _astray.Add(true);
                seen = true;
                mistakes(new Mistake(Corpus, document, "given a place in words that are none", words, "", mention.Place!.Name));
            }
        }
        if (!seen) _astray.Add(false);
    }
}
