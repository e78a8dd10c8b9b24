using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows by their code of kind and factuality.</summary>
/// <param name="counts">256 numbers.</param>
internal readonly struct KindVisitor(EventColumns columns, int[] counts) : IMaskVisitor
{
    public bool Begin(in Segment segment, Stretch stretch) => true;

    public bool Visit(int block, ReadOnlySpan<int> counts, int count) => false;

    public void Visit(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1) counts[columns.Kinds[group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)]]++;
    }
}
