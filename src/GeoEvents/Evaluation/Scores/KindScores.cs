using GeoEvents.Evaluation.Measures;
using GeoEvents.Events;

namespace GeoEvents.Evaluation.Scores;

/// <summary>How well kinds of events are told apart.</summary>
internal sealed class KindScores
{
    private readonly SortedDictionary<EventKind, Ratio> _recall = [], _precision = [];
    private Ratio _found;

    public static IReadOnlyList<EvaluationColumn> Columns { get; } = [new("precision", 3), new("recall", 3), new("F1", 3), new("annotated"), new("read")];

    /// <summary>The annotated ones that were read with a right kind.</summary>
    public Ratio Found => _found;

    public void AddAnnotated(EventKind kind, bool right)
    {
        _found.Add(right);
        Add(_recall, kind, right);
    }

    public void AddRead(EventKind kind, bool right) => Add(_precision, kind, right);

    /// <summary>The mean of F1 over the kinds that are annotated; null without any.</summary>
    public double? MacroF1 => _recall.Count == 0 ? null : _recall.Keys.Average(F1);

    /// <summary>One a kind, in the order of the table of kinds.</summary>
    public IEnumerable<EvaluationRow> Rows() => _recall.Keys.Union(_precision.Keys).Order()
        .Select(kind => new EvaluationRow(KebabCase.Of(kind), Of(_precision, kind).Share, Of(_recall, kind).Share, F1(kind), Of(_recall, kind).Of, Of(_precision, kind).Of));

    // A kind that was never read has no precision, and found nothing.
    private double? F1(EventKind kind) => FMeasure.Of(Of(_precision, kind).Share, Of(_recall, kind).Share);

    private static Ratio Of(SortedDictionary<EventKind, Ratio> ratios, EventKind kind) => ratios.TryGetValue(kind, out var ratio) ? ratio : default;

    private static void Add(SortedDictionary<EventKind, Ratio> ratios, EventKind kind, bool right)
    {
        var ratio = Of(ratios, kind);
        ratio.Add(right);
        ratios[kind] = ratio;
    }
}
