using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Counts matching rows by time and source.</summary>
internal sealed class HistogramCounter(HistogramInterval interval, IReadOnlyList<Source> sources, EventColumns columns)
{
    private const int DaysAWeek = 7;
    private readonly Dictionary<int, int[]> buckets = [];
    private int undated;
    private int matched;

    public void Add(int row)
    {
        matched++;
        if (columns.IsUndated(row))
        {
            undated++;
            return;
        }
        var day = columns.Starts[row] != EventColumns.OpenStart ? columns.Starts[row] : columns.Ends[row];
        var start = BucketStart(day);
        if (!buckets.TryGetValue(start, out var counts)) buckets.Add(start, counts = new int[sources.Count]);
        counts[columns.Sources[row]]++;
    }

    public Histogram Histogram() => new(
        interval,
        [.. buckets.OrderBy(pair => pair.Key).Select(pair => new HistogramBucket(DateOnly.FromDayNumber(pair.Key), pair.Value.Sum(), BySource(pair.Value)))],
        undated,
        matched);

    private List<KeyValuePair<string, int>> BySource(int[] counts) =>
        [.. counts.Select((count, source) => KeyValuePair.Create(sources[source].Id, count)).Where(pair => pair.Value > 0)];

    private int BucketStart(int day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => day - day % DaysAWeek, // day number 0, 1 January 0001, is a Monday
        _ => day - DateOnly.FromDayNumber(day).Day + 1,
    };
}
