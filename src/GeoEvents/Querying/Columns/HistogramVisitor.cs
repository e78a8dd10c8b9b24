using System.Numerics;
using System.Runtime.InteropServices;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows by source and bucket: those of a month in an array that is emptied behind it, so that it takes memory only for what there is.</summary>
/// <param name="counts">Rows by the first day of the bucket and the ordinal of the source.</param>
internal struct HistogramVisitor(EventColumns columns, SourceSlots slots, HistogramInterval interval, int sources, Dictionary<(int Start, int Source), int> counts) : IMaskVisitor
{
    private const int DaysAWeek = 7, MostDays = 31, MostWeeks = 6, FewSources = 200;

    private readonly int[] _ofMonth = new int[sources * (interval switch { HistogramInterval.Day => MostDays, HistogramInterval.Week => MostWeeks, _ => 1 })];
    private readonly int[] _bySlot = new int[RowCodes.SlotCodes];
    // Which numbers are to be emptied, where looking at all would take longer.
    private readonly List<int>? _touched = sources > FewSources ? [] : null;
    private int _month = Segment.AnyMonth;
    private bool _isUndated;

    public int Undated { get; private set; }

    public int Matched { get; private set; }

    public bool Begin(in Segment segment, Stretch stretch)
    {
        _isUndated = segment.IsUndated;
        if (_month != segment.MonthStart) Flush();
        _month = segment.MonthStart;
        return true;
    }

    public bool Visit(int block, ReadOnlySpan<int> blockCounts, int count)
    {
        if (_isUndated) Undated += count;
        else if (_month == Segment.AnyMonth || interval is not HistogramInterval.Month || !SlotCounter.AddOwn(blockCounts, _bySlot)) return false;
        Matched += count;
        return true;
    }

    public void Visit(int group, ulong mask)
    {
        var count = BitOperations.PopCount(mask);
        Matched += count;
        if (_isUndated) Undated += count;
        else if (_month == Segment.AnyMonth) CountOne(group, mask);
        else if (interval is HistogramInterval.Month)
        {
            SlotCounter.Add(columns, group, mask, _bySlot);
            if (!slots.HasOthers) return;
            for (mask &= GroupMasks.OfSlot(columns, group, SourceSlots.Others); mask != 0; mask &= mask - 1) CountInMonth(columns.Sources[group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)]);
        }
        else
        {
            var (first, days) = (BucketOf(_month), interval is HistogramInterval.Day ? 1 : DaysAWeek);
            for (; mask != 0; mask &= mask - 1)
            {
                var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
                CountInMonth((columns.Day(row) - first) / days * sources + columns.Sources[row]);
            }
        }
    }

    /// <summary>To be called at the end.</summary>
    public void Flush()
    {
        if (_month == Segment.AnyMonth) return;
        for (var slot = 0; slot < slots.Ordinals.Length; slot++)
            if (_bySlot[slot] + _bySlot[slot | RowCodes.HypotheticalBit] is > 0 and var rows) CountInMonth(slots.Ordinals[slot], rows);
        _bySlot.AsSpan().Clear();
        if (_touched is null)
        {
            for (var at = 0; at < _ofMonth.Length; at++)
                if (_ofMonth[at] > 0) Flush(at);
            return;
        }
        foreach (var at in _touched) Flush(at);
        _touched.Clear();
    }

    private readonly void Flush(int at)
    {
        var bucket = BucketOf(_month) + at / sources * (interval is HistogramInterval.Day ? 1 : DaysAWeek);
        CollectionsMarshal.GetValueRefOrAddDefault(counts, (bucket, at % sources), out _) += _ofMonth[at];
        _ofMonth[at] = 0;
    }

    private readonly void CountInMonth(int at, int rows = 1)
    {
        if (_ofMonth[at] == 0) _touched?.Add(at);
        _ofMonth[at] += rows;
    }

    private readonly void CountOne(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (BucketOf(columns.Day(row)), columns.Sources[row]), out _)++;
        }
    }

    private readonly int BucketOf(int day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => day - day % DaysAWeek, // day number 0, 1 January 0001, is a Monday
        _ => day - DateOnly.FromDayNumber(day).Day + 1,
    };
}
