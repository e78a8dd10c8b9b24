namespace GeoEvents.Querying;

/// <summary>One page of the events that match.</summary>
/// <param name="Ids">In ascending order, at most the limit of the question.</param>
/// <param name="Counts">Of the whole answer, not of the page.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record EventPage(IReadOnlyList<string> Ids, EventCounts Counts, PageCursor? Next);
