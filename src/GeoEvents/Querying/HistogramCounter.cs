using System.Runtime.InteropServices;
using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Counts matching rows by time and source. Takes memory for what there is, not for every source in every bucket.</summary>
internal sealed class HistogramCounter(HistogramInterval interval, IReadOnlyList<Source> sources, EventColumns columns)
{
    private const int DaysAWeek = 7;
    private readonly Dictionary<(int Start, int Source), int> _counts = [];
    private int _undated;
    private int _matched;

    public void Add(int row)
    {
        _matched++;
        if (columns.IsUndated(row))
        {
            _undated++;
            return;
        }
        var day = columns.Starts[row] != EventColumns.OpenStart ? columns.Starts[row] : columns.Ends[row];
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (BucketStart(day), columns.Sources[row]), out _)++;
    }

    public Histogram Histogram() => new(
        interval,
        [.. _counts.GroupBy(pair => pair.Key.Start).OrderBy(bucket => bucket.Key).Select(bucket => Bucket(bucket.Key, bucket))],
        _undated,
        _matched);

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
