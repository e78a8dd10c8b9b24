namespace GeoEvents.Querying;

/// <summary>Matching events by time and source. Every dated event counts once: in the bucket of its first day, or of its last where the first is open.</summary>
/// <param name="Buckets">Ascending; empty ones are left out.</param>
/// <param name="Undated">Matching events that have no date, and so no bucket.</param>
/// <param name="Matched">All matching events: the sum of the buckets and the undated ones.</param>
public sealed record Histogram(HistogramInterval Interval, IReadOnlyList<HistogramBucket> Buckets, int Undated, int Matched);
