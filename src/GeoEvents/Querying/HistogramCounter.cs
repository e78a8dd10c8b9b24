using System.Runtime.InteropServices;
using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Counts matching rows by time and source. Takes memory for what there is, not for every source in every bucket.</summary>
internal sealed class HistogramCounter(HistogramInterval interval, IReadOnlyList<Source> sources, EventColumns columns)
{
    private const int DaysAWeek = 7;
    private readonly Dictionary<(int Start, int Source), int> counts = [];
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
        CollectionsMarshal.GetValueRefOrAddDefault(counts, (BucketStart(day), columns.Sources[row]), out _)++;
    }

    public Histogram Histogram() => new(
        interval,
        [.. counts.GroupBy(pair => pair.Key.Start).OrderBy(bucket => bucket.Key).Select(bucket => Bucket(bucket.Key, bucket))],
        undated,
        matched);

    private HistogramBucket Bucket(int start, IEnumerable<KeyValuePair<(int Start, int Source), int>> bucket)
    {
        var bySource = bucket.OrderBy(pair => pair.Key.Source).Select(pair => KeyValuePair.Create(sources[pair.Key.Source].Id, pair.Value)).ToList();
        return new HistogramBucket(DateOnly.FromDayNumber(start), bySource.Sum(pair => pair.Value), bySource);
    }

    private int BucketStart(int day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => day - day % DaysAWeek, // day number 0, 1 January 0001, is a Monday
        _ => day - DateOnly.FromDayNumber(day).Day + 1,
    };
}
