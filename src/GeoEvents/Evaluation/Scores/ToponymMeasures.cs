using System.Globalization;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>How well place names are recognised and resolved, against annotated spans with positions.</summary>
/// <param name="corpus">The format, for tables and mistakes.</param>
/// <param name="rightKm">So far from the annotated position a place counts as right in the calibration.</param>
/// <param name="mistakes">Is told each mistake.</param>
internal sealed class ToponymMeasures(string corpus, double rightKm, Action<Mistake> mistakes)
{
    private static readonly double[] Radii = [5, 10, 25, 161];

    private readonly DistanceErrors _errors = new();
    private readonly Calibration _calibration = new();
    private Ratio _exactPrecision, _exactRecall, _overlapPrecision, _overlapRecall, _recognised, _resolved;

    /// <summary>Counts one article.</summary>
    /// <param name="annotated">All that are annotated.</param>
    /// <param name="judged">Whether a mention that is none of them is wrong; others say nothing.</param>
    public void Add(string document, Extraction extraction, IReadOnlyList<AnnotatedToponym> annotated, Func<Mention, bool> judged)
    {
        foreach (var mention in extraction.Mentions)
        {
            var overlapping = annotated.Where(toponym => toponym.Overlaps(mention.Start, mention.End)).ToList();
            if (overlapping.Count == 0 && !judged(mention)) continue;
            _overlapPrecision.Add(overlapping.Count > 0);
            _exactPrecision.Add(overlapping.Exists(toponym => IsExactly(toponym, mention)));
            if (overlapping.Count == 0) mistakes(new Mistake(corpus, document, "not a place", mention.Text, "", Shown(mention)));
            Calibrate(mention, overlapping);
        }
        foreach (var toponym in annotated)
        {
            // The mention that shares most with it; of several the first.
            var found = extraction.Mentions.Where(mention => toponym.Overlaps(mention.Start, mention.End))
                .MaxBy(mention => Math.Min(toponym.End, mention.End) - Math.Max(toponym.Start, mention.Start));
            _overlapRecall.Add(found is not null);
            _exactRecall.Add(found is not null && IsExactly(toponym, found));
            if (found is null) mistakes(new Mistake(corpus, document, "missed", toponym.Phrase, Shown(toponym), Around(extraction.Article.Text, toponym)));
            if (toponym.Spots.Count > 0 && !toponym.MayStayOpen) Resolve(document, toponym, found);
        }
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(corpus, "recognition", Ratio.Columns,
        [
            _overlapPrecision.Row("precision, overlapping spans"),
            _overlapRecall.Row("recall, overlapping spans"),
            new EvaluationRow("F1, overlapping spans", FMeasure.Of(_overlapPrecision.Share, _overlapRecall.Share), null, null),
            _exactPrecision.Row("precision, exact spans"),
            _exactRecall.Row("recall, exact spans"),
            new EvaluationRow("F1, exact spans", FMeasure.Of(_exactPrecision.Share, _exactRecall.Share), null, null),
        ]);
        yield return new EvaluationTable(corpus, "resolution", Ratio.Columns,
        [
            _recognised.Row("recognised, of those annotated with a position"),
            _resolved.Row("given a place, of the recognised"),
            .. Within("resolved", _errors.Count),
            .. Within("recognised", _recognised.Right),
            .. Within("annotated", _recognised.Of),
        ]);
        yield return new EvaluationTable(corpus, "errors of the resolved", [new("value", 3), new("of")],
        [
            new EvaluationRow("mean error, km", _errors.Mean, _errors.Count),
            new EvaluationRow("median error, km", _errors.Median, _errors.Count),
            new EvaluationRow("area under the curve of ln(km + 1) (AUC; 0 is best)", _errors.AreaUnderCurve, _errors.Count),
        ]);
        yield return new EvaluationTable(corpus, string.Create(CultureInfo.InvariantCulture, $"calibration (right: within {rightKm} km)"), Calibration.Columns, [.. _calibration.Rows()]);
    }

    private IEnumerable<EvaluationRow> Within(string of, int count) =>
        Radii.Select(km => (Km: km, Right: _errors.Within(km))).Select(within => new EvaluationRow($"within {within.Km} km, of the {of}", count == 0 ? null : (double)within.Right / count, within.Right, count));

    private void Resolve(string document, AnnotatedToponym toponym, Mention? found)
    {
        _recognised.Add(found is not null);
        if (found is null) return;
        _resolved.Add(found.Place is not null);
        if (found.Place is null)
        {
            mistakes(new Mistake(corpus, document, "left open", toponym.Phrase, Shown(toponym), Shown(found)));
            return;
        }
        var km = toponym.KmTo(found.Place.Point)!.Value;
        _errors.Add(km);
        if (km > RightKm(toponym)) mistakes(new Mistake(corpus, document, string.Create(CultureInfo.InvariantCulture, $"resolved {km:0} km away"), toponym.Phrase, Shown(toponym), Shown(found)));
    }

    /// <summary>A place given to what is none is wrong; one that is annotated without a position says nothing.</summary>
    private void Calibrate(Mention mention, List<AnnotatedToponym> overlapping)
    {
        var place = mention.Place ?? (mention.Candidates.Count > 0 ? mention.Candidates[0].Place : null);
        if (place is null || (overlapping.Count > 0 && overlapping.TrueForAll(toponym => toponym.Spots.Count == 0))) return;
        if (overlapping.Count == 0 && mention.Government) return;
        _calibration.Add(mention.Confidence, overlapping.Exists(toponym => toponym.KmTo(place.Point) <= RightKm(toponym)), mention.Place is not null);
    }

    private double RightKm(AnnotatedToponym toponym) => Math.Max(rightKm, toponym.ToleranceKm);

    private static bool IsExactly(AnnotatedToponym toponym, Mention mention) => toponym.Start == mention.Start && toponym.End == mention.End;

    private static string Shown(AnnotatedToponym toponym) =>
        toponym.Spots.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{toponym.Spots[0].Lon:0.###},{toponym.Spots[0].Lat:0.###}");

    private static string Shown(Mention mention) => string.Create(CultureInfo.InvariantCulture,
        $"{(mention.Place is { } place ? $"{place.Name} ({place.Id}) {place.Point.Lon:0.###},{place.Point.Lat:0.###}" : "open")}, confidence {mention.Confidence:0.00}{(mention.Government ? ", government" : "")}");

    private static string Around(string text, AnnotatedToponym toponym) =>
        text[Math.Max(0, toponym.Start - 40)..Math.Min(text.Length, toponym.End + 40)];
}
