using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows by source.</summary>
/// <param name="counts">By ordinal.</param>
internal readonly struct SourceVisitor(EventColumns columns, SourceSlots slots, int[] counts) : IMaskVisitor
{
    private readonly int[] _bySlot = new int[RowCodes.SlotCodes];

    public bool Begin(in Segment segment, Stretch stretch) => true;

    public bool Visit(int block, ReadOnlySpan<int> blockCounts, int count) => SlotCounter.AddOwn(blockCounts, _bySlot);

    public void Visit(int group, ulong mask)
    {
        SlotCounter.Add(columns, group, mask, _bySlot);
        if (!slots.HasOthers) return;
        for (mask &= GroupMasks.OfSlot(columns, group, SourceSlots.Others); mask != 0; mask &= mask - 1) counts[columns.Sources[group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)]]++;
    }

    /// <summary>To be called at the end.</summary>
    public void Flush()
    {
        for (var slot = 0; slot < slots.Ordinals.Length; slot++) counts[slots.Ordinals[slot]] += _bySlot[slot] + _bySlot[slot | RowCodes.HypotheticalBit];
    }
}
