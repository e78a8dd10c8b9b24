using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Gathers keys.</summary>
internal readonly struct KeyVisitor(EventColumns columns, List<ulong> keys) : IMaskVisitor
{
    public bool Begin(in Segment segment, Stretch stretch) => true;

    public bool Visit(int block, ReadOnlySpan<int> counts, int count) => false;

    public void Visit(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1) keys.Add(columns.Keys[group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)]);
    }
}
