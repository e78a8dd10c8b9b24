using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
            // Without the bit of the hypothetical.
            var slots = Vector256.Create((byte)(SourceSlots.Count - 1));
            Vector256<byte> low = Vector256.LoadUnsafe(ref codes) & slots, high = Vector256.LoadUnsafe(ref codes, (nuint)Vector256<byte>.Count) & slots;
            for (var slot = 0; slot < Large; slot++)
            {
                var wanted = Vector256.Create((byte)slot);
                var found = mask & GroupMasks.Of(Vector256.Equals(low, wanted), Vector256.Equals(high, wanted));
                var ofThem = BitOperations.PopCount(found & hypothetical);
                counts[slot] += BitOperations.PopCount(found) - ofThem;
                counts[slot | RowCodes.HypotheticalBit] += ofThem;
                mask &= ~found;
            }
        }
        for (; mask != 0; mask &= mask - 1) counts[Unsafe.Add(ref codes, BitOperations.TrailingZeroCount(mask))]++;
    }

    /// <summary>How many rows of a whole block have each code.</summary>
    /// <param name="wanted">All bits set of the codes that are counted.</param>
    /// <returns>The sum.</returns>
    public static int Count(EventColumns columns, int block, ReadOnlySpan<int> wanted, Span<int> counts)
    {
        ReadOnlySpan<ushort> all = columns.BlockCounts.AsSpan(block * RowCodes.SlotCodes, RowCodes.SlotCodes);
        var sums = Vector256<int>.Zero;
        for (var i = 0; i < RowCodes.SlotCodes; i += Vector256<int>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(all[i..]).AsInt16());
            var some = Vector256.Create(low, high) & Vector256.Create(wanted[i..]);
            some.CopyTo(counts[i..]);
            sums += some;
        }
        return Vector256.Sum(sums);
    }

    /// <summary>Adds counts to counts.</summary>
    public static void Add(ReadOnlySpan<int> more, Span<int> counts)
    {
        for (var i = 0; i < RowCodes.SlotCodes; i += Vector256<int>.Count) (Vector256.Create(more[i..]) + Vector256.Create<int>(counts[i..])).CopyTo(counts[i..]);
    }

    /// <summary>Adds counts to counts, where none is of sources without a slot of their own.</summary>
    /// <returns>False where one is.</returns>
    public static bool AddOwn(ReadOnlySpan<int> more, Span<int> counts)
    {
        if ((more[SourceSlots.Others] | more[SourceSlots.Others | RowCodes.HypotheticalBit]) != 0) return false;
        Add(more, counts);
        return true;
    }
}
