using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows by source.</summary>
internal readonly struct SourceVisitor(EventColumns columns, int[] counts) : IMaskVisitor
{
    public bool Begin(in Segment segment, Stretch stretch) => true;

    public void Visit(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1) counts[columns.Sources[group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)]]++;
    }
}
