using System.Runtime.InteropServices;
using GeoEvents.Events;

namespace GeoEvents.Rereading;

/// <summary>Finds out which events of two readings of one text are the same.</summary>
internal static class EventPairs
{
    /// <summary>
    /// Pairs each event with the one of the earlier reading whose quotes it shares most characters with; each belongs to one pair at most. Between equals
    /// the kind decides, then how much else is the same, then the id, then the order of the text.
    /// </summary>
    /// <param name="before">In any order.</param>
    /// <returns>For each event of <paramref name="now"/> its fellow, or null.</returns>
    public static ReportedEvent?[] Of(IReadOnlyList<ReportedEvent> before, IReadOnlyList<ReportedEvent> now)
    {
        ReportedEvent[] earlier = [.. before.OrderBy(reported => reported.QuoteStart).ThenBy(reported => reported.QuoteEnd).ThenBy(reported => reported.Id, StringComparer.Ordinal)];
        var candidates = new List<Candidate>();
        foreach (var ((i, index), overlap) in Overlaps(earlier, now))
        {
            var (one, other) = (earlier[i], now[index]);
            candidates.Add(new Candidate(i, index, overlap, one.Kind == other.Kind, EventComparison.Likeness(one, other), one.Id == other.Id));
        }
        candidates.Sort();
        var fellows = new ReportedEvent?[now.Count];
        var taken = new bool[earlier.Length];
        foreach (var candidate in candidates)
        {
            if (taken[candidate.Earlier] || fellows[candidate.Later] is not null) continue;
            taken[candidate.Earlier] = true;
            fellows[candidate.Later] = earlier[candidate.Earlier];
        }
        return fellows;
    }

    /// <summary>How many characters the quotes of two events share, of those that share any.</summary>
    private static Dictionary<(int Earlier, int Later), int> Overlaps(ReportedEvent[] earlier, IReadOnlyList<ReportedEvent> now)
    {
        var overlaps = new Dictionary<(int Earlier, int Later), int>();
        // Those of either reading that reach to where the sweep is in the text: only quotes that overlap meet.
        var (openEarlier, openLater) = (new List<Span>(), new List<Span>());
        foreach (var span in Spans(earlier, isEarlier: true).Concat(Spans(now, isEarlier: false)).OrderBy(span => span.Start))
        {
            var (own, others) = span.IsEarlier ? (openEarlier, openLater) : (openLater, openEarlier);
            others.RemoveAll(other => other.End <= span.Start);
            foreach (var other in others)
            {
                var overlap = Math.Min(span.End, other.End) - span.Start;
                if (overlap > 0) CollectionsMarshal.GetValueRefOrAddDefault(overlaps, span.IsEarlier ? (span.Index, other.Index) : (other.Index, span.Index), out _) += overlap;
            }
            own.Add(span);
        }
        return overlaps;
    }

    private static IEnumerable<Span> Spans(IEnumerable<ReportedEvent> events, bool isEarlier) =>
        events.SelectMany((reported, index) => reported.AllQuotes().Select(quote => new Span(quote.Start, quote.End, index, isEarlier)));

    /// <summary>A quote of the event with this index.</summary>
    private readonly record struct Span(int Start, int End, int Index, bool IsEarlier);

    /// <summary>Two events that may be the same. The better comes first.</summary>
    private readonly record struct Candidate(int Earlier, int Later, int Overlap, bool HasSameKind, int Likeness, bool HasSameId) : IComparable<Candidate>
    {
        private (int, bool, int, bool) Rank => (Overlap, HasSameKind, Likeness, HasSameId);

        public int CompareTo(Candidate other) => other.Rank.CompareTo(Rank) is var order and not 0 ? order : (Earlier, Later).CompareTo((other.Earlier, other.Later));
    }
}
