namespace GeoEvents.Querying;

/// <summary>One page of the places of the events that match.</summary>
/// <param name="Ids">Ordered by event and ordinal, at most the limit of the question.</param>
/// <param name="Counts">Of the whole answer, not of the page.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record FootprintPage(IReadOnlyList<FootprintId> Ids, EventCounts Counts, PageCursor? Next);
