using GeoEvents.Events;

namespace GeoEvents.Rereading;

/// <summary>Finds out which events of two readings of one text are the same.</summary>
internal static class EventPairs
{
    /// <summary>
    /// Pairs each event with the one of the earlier reading whose quote it shares most characters with; each belongs to one pair at most. Between equals
    /// the kind decides, then how much else is the same, then the id, then the order of the text.
    /// </summary>
    /// <param name="before">In any order.</param>
    /// <returns>For each event of <paramref name="now"/> its fellow, or null.</returns>
    public static ReportedEvent?[] Of(IReadOnlyList<ReportedEvent> before, IReadOnlyList<ReportedEvent> now)
    {
        var fellows = new ReportedEvent?[now.Count];
        List<ReportedEvent> earlier = [];
        List<int> later = [];
        var end = 0;
        // Quotes that nothing bridges have nothing to do with each other: only those of a sentence or two are compared with one another.
        foreach (var (reported, index) in InOrderOfText(before, now))
        {
            if (reported.QuoteStart >= end)
            {
                Pair(earlier, now, later, fellows);
                earlier.Clear();
                later.Clear();
            }
            end = Math.Max(end, reported.QuoteEnd);
            if (index is { } i) later.Add(i);
            else earlier.Add(reported);
        }
        Pair(earlier, now, later, fellows);
        return fellows;
    }

    /// <summary>The events of both, those of now with their index.</summary>
    private static IEnumerable<(ReportedEvent Reported, int? Index)> InOrderOfText(IReadOnlyList<ReportedEvent> before, IReadOnlyList<ReportedEvent> now) =>
        before.OrderBy(reported => reported.QuoteEnd).ThenBy(reported => reported.Id, StringComparer.Ordinal).Select(reported => (reported, (int?)null))
            .Concat(now.Select((reported, i) => (reported, (int?)i)))
            .OrderBy(row => row.Item1.QuoteStart);

    private static void Pair(List<ReportedEvent> earlier, IReadOnlyList<ReportedEvent> now, List<int> later, ReportedEvent?[] fellows)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < earlier.Count; i++)
        {
            foreach (var index in later)
            {
                var (before, after) = (earlier[i], now[index]);
                var overlap = Math.Min(before.QuoteEnd, after.QuoteEnd) - Math.Max(before.QuoteStart, after.QuoteStart);
                if (overlap > 0) candidates.Add(new Candidate(i, index, overlap, before.Kind == after.Kind, EventComparison.Likeness(before, after), before.Id == after.Id));
            }
        }
        candidates.Sort();
        var taken = new bool[earlier.Count];
        foreach (var candidate in candidates)
        {
            if (taken[candidate.Earlier] || fellows[candidate.Later] is not null) continue;
            taken[candidate.Earlier] = true;
            fellows[candidate.Later] = earlier[candidate.Earlier];
        }
    }

    /// <summary>Two events that may be the same. The better comes first.</summary>
    private readonly record struct Candidate(int Earlier, int Later, int Overlap, bool HasSameKind, int Likeness, bool HasSameId) : IComparable<Candidate>
    {
        private (int, bool, int, bool) Rank => (Overlap, HasSameKind, Likeness, HasSameId);

        public int CompareTo(Candidate other) => other.Rank.CompareTo(Rank) is var order and not 0 ? order : (Earlier, Later).CompareTo((other.Earlier, other.Later));
    }
}
