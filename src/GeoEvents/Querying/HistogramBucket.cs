namespace GeoEvents.Querying;

/// <summary>A day, week or month with events.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Count">Events, at least 1.</param>
/// <param name="Sources">Events by id of source, in the order of the ids; sources without any are left out.</param>
public sealed record HistogramBucket(DateOnly Start, int Count, IReadOnlyList<KeyValuePair<string, int>> Sources);
