using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The events of hand-annotated articles: found loosely (an event of the sentence at one of the places), strictly (also kind, dates and factuality).</summary>
internal sealed class GoldEvents(Action<Mistake> mistakes)
{
    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.Gold);

    private readonly KindScores _kinds = new();
    private readonly Dictionary<(Factuality Annotated, Factuality Read), int> _factuality = [];
    private Ratio _loose, _strict, _dates, _factualities, _matched;

    public void Add(string document, GoldArticle gold, Extraction extraction)
    {
        var places = new Dictionary<string, GoldArticle.Place>(StringComparer.OrdinalIgnoreCase);
        foreach (var place in gold.Places) places[place.Text] = place;
        var matched = new Dictionary<ReportedEvent, List<GoldArticle.Event>>(ReferenceEqualityComparer.Instance);
        foreach (var annotated in gold.Events)
        {
            var spans = WordSpans.Of(extraction.Article.Text, annotated.Quote);
            var loose = extraction.Events.Where(read => read.AllQuotes().Any(quote => spans.Overlap(quote.Start, quote.End)) && IsPlaced(read, annotated, places)).ToList();
            foreach (var read in loose)
            {
                if (matched.TryGetValue(read, out var known)) known.Add(annotated);
                else matched[read] = [annotated];
            }
            if (!annotated.Optional) Add(document, annotated, loose);
        }
        foreach (var read in extraction.Events)
        {
            _matched.Add(matched.ContainsKey(read));
            // A kind that is right too counts as the best one.
            if (matched.TryGetValue(read, out var its)) _kinds.AddRead(its.Find(annotated => annotated.Kinds.Contains(read.Kind))?.Kinds[0] ?? read.Kind, its.Exists(annotated => annotated.Kinds.Contains(read.Kind)));
        }
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(Corpus, "events", Ratio.Columns,
        [
            _loose.Row("found loosely (sentence and place)"),
            _strict.Row("found strictly (also kind, dates, factuality)"),
            _kinds.Found.Row("kind right, of the loosely found"),
            _dates.Row("dates right, of the loosely found that are dated"),
            _factualities.Row("factuality right, of the loosely found"),
            _matched.Row("read events that match an annotated one"),
        ]);
        yield return new EvaluationTable(Corpus, "events by kind (of the loosely found)", KindScores.Columns, [.. _kinds.Rows()]);
        var values = Enum.GetValues<Factuality>();
        yield return new EvaluationTable(Corpus, "factuality (rows annotated, columns read)", [.. values.Select(value => new EvaluationColumn(KebabCase.Of(value)))],
            [.. values.Select(annotated => new EvaluationRow(KebabCase.Of(annotated), [.. values.Select(read => (double?)_factuality.GetValueOrDefault((annotated, read)))]))]);
    }

    private void Add(string document, GoldArticle.Event annotated, List<ReportedEvent> loose)
    {
        _loose.Add(loose.Count > 0);
        var strict = loose.Exists(read => annotated.Kinds.Contains(read.Kind) && IsDated(read, annotated) && read.Factuality == annotated.Factuality);
        _strict.Add(strict);
        if (!strict) mistakes(MistakeOf(document, annotated, loose));
        // One event of the sentence is compared: the first of a right kind, else the first.
        if ((loose.Find(read => annotated.Kinds.Contains(read.Kind)) ?? loose.FirstOrDefault()) is not { } best) return;
        _kinds.AddAnnotated(annotated.Kinds[0], annotated.Kinds.Contains(best.Kind));
        if (annotated.Start is not null) _dates.Add(IsDated(best, annotated));
        _factualities.Add(best.Factuality == annotated.Factuality);
        var pair = (annotated.Factuality, best.Factuality);
        _factuality[pair] = _factuality.GetValueOrDefault(pair) + 1;
    }

    /// <summary>A place of the one stands in words of the other, or lies near it.</summary>
    private static bool IsPlaced(ReportedEvent read, GoldArticle.Event annotated, Dictionary<string, GoldArticle.Place> places) =>
        read.Places.Any(place => annotated.Places.Any(wanted =>
            (place.Text.Length > 0 && (wanted.Contains(place.Text, StringComparison.OrdinalIgnoreCase) || place.Text.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            || (places.TryGetValue(wanted, out var known) && known.IsNear(place.Point))));

    /// <summary>Within the days of the annotation; of an undated one anything is right.</summary>
    private static bool IsDated(ReportedEvent read, GoldArticle.Event annotated) =>
        annotated.Start is null || (read.Date.Start >= annotated.Start && read.Date.End <= annotated.End);

    private static Mistake MistakeOf(string document, GoldArticle.Event annotated, List<ReportedEvent> loose) => new(Corpus, document,
        loose.Count == 0 ? "event missed" : "event not right", annotated.Quote,
        $"{string.Join(" or ", annotated.Kinds.Select(KebabCase.Of))}, {KebabCase.Of(annotated.Factuality)}, {(annotated.Start is null ? "undated" : $"{annotated.Start:yyyy-MM-dd}/{annotated.End:yyyy-MM-dd}")}, {string.Join("; ", annotated.Places)}",
        string.Join(" | ", loose.Select(read => $"{KebabCase.Of(read.Kind)}, {KebabCase.Of(read.Factuality)}, {read.Date.Edtf ?? "undated"}")));
}
