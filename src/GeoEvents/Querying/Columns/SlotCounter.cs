using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows by <see cref="EventColumns.Slots"/>.</summary>
internal static class SlotCounter
{
    /// <summary>The first slots, of the largest sources, which have most of the rows: they are counted all at once, where there are so many rows; the others one by one.</summary>
    private const int Large = 4, ManyRows = 12;

    /// <param name="mask">Of the group.</param>
    /// <param name="counts">A number for each of <see cref="RowCodes.SlotCodes"/>.</param>
    public static void Add(EventColumns columns, int group, ulong mask, Span<int> counts)
    {
        ref var codes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Slots), group * EventColumns.GroupRows);
        if (BitOperations.PopCount(mask) >= ManyRows)
        {
            var hypothetical = GroupMasks.Hypothetical(columns, group);
            for (var slot = 0; slot < Large; slot++)
            {
                var found = mask & GroupMasks.OfSlot(columns, group, slot);
                var ofThem = BitOperations.PopCount(found & hypothetical);
                counts[slot] += BitOperations.PopCount(found) - ofThem;
                counts[slot | RowCodes.HypotheticalBit] += ofThem;
                mask &= ~found;
            }
        }
        for (; mask != 0; mask &= mask - 1) counts[Unsafe.Add(ref codes, BitOperations.TrailingZeroCount(mask))]++;
    }
}
