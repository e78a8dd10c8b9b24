using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoEvents.Querying.Columns;

/// <summary>Rows of a group, found all at once.</summary>
internal static class GroupMasks
{
    /// <summary>Those that have a value.</summary>
    public static ulong Having<T>(T[] column, int group, T value) where T : unmanaged
    {
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), group * EventColumns.GroupRows);
        var wanted = Vector256.Create(value);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<T>.Count) mask |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref rows, (nuint)i), wanted).ExtractMostSignificantBits() << i;
        return mask;
    }

    /// <summary>Those of hypothetical events.</summary>
    public static ulong Hypothetical(EventColumns columns, int group)
    {
        ref var slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Slots), group * EventColumns.GroupRows);
        Vector256<byte> low = Vector256.LoadUnsafe(ref slots), high = Vector256.LoadUnsafe(ref slots, (nuint)Vector256<byte>.Count);
        // Twice the code: what was the bit of the hypothetical is the uppermost then.
        return Of(low + low, high + high);
    }

    /// <summary>The uppermost bits of the two halves of a group.</summary>
    public static ulong Of(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count;

    /// <summary>Those of the source of a slot.</summary>
    public static ulong OfSlot(EventColumns columns, int group, int slot) =>
        Having(columns.Slots, group, (byte)slot) | Having(columns.Slots, group, (byte)(slot | RowCodes.HypotheticalBit));
}
