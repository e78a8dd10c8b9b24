using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Finds the least so many rows behind one, in an order.</summary>
internal struct LeastVisitor(EventOrder order, Ranked? after, int limit) : IMaskVisitor
{
    // Twice as many as wanted, so that sorting is seldom.
    private readonly Ranked[] _found = new Ranked[limit * 2];
    private EventColumns _columns = null!;
    private int _count;
    private Ranked? _worst;
    private bool _isUndated;

    public void Use(EventColumns columns) => _columns = columns;

    public bool Begin(in Segment segment, Stretch stretch)
    {
        _isUndated = segment.IsUndated;
        // Segments come newest first: behind the worst of enough nothing better follows.
        return order is EventOrder.Id || _worst is not { } worst || Ranked.OfDay(segment.IsUndated ? null : segment.MaxDay) <= worst.Rank;
    }

    public readonly bool Visit(int block, ReadOnlySpan<int> counts, int count) => false;

    public void Visit(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            var key = _columns.Keys[row];
            var rank = order is EventOrder.Id ? 0 : Ranked.OfDay(_isUndated ? null : _columns.Day(row));
            if (_worst is { } worst && (rank > worst.Rank || (rank == worst.Rank && key > worst.Key))) continue;
            if (after is { } first && (rank < first.Rank || (rank == first.Rank && key <= first.Key))) continue;
            _found[_count++] = new Ranked(rank, key, _columns.PlaceCount(row));
            if (_count == _found.Length) Settle();
        }
    }

    /// <summary>In their order, at most as many as wanted.</summary>
    public ReadOnlySpan<Ranked> Result()
    {
        Settle();
        return _found.AsSpan(0, _count);
    }

    private void Settle()
    {
        Array.Sort(_found, 0, _count);
        _count = Math.Min(_count, limit);
        if (_count == limit) _worst = _found[limit - 1];
    }
}
