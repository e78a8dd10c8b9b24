using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Sorted rows, and which of them were removed or replaced since. Immutable.</summary>
/// <param name="removed">A bit a row; null where none is.</param>
internal sealed class EventPart(EventColumns columns, ulong[]? removed)
{
    private const ulong LastBits = 0xffff;

    public EventColumns Columns => columns;

    public ulong[]? Removed => removed;

    /// <summary>Rows that were not removed.</summary>
    public int Count { get; } = columns.Count - (removed?.Sum(BitOperations.PopCount) ?? 0);

    /// <summary>How many rows have each code of kind and factuality.</summary>
    public int[] KindCounts => field ??= CountKinds();

    /// <summary>The same without the events of these keys.</summary>
    public EventPart Without(IReadOnlySet<ulong> keys)
    {
        // Most keys are told from those that are sought by their last bits.
        var last = new bool[LastBits + 1];
        foreach (var key in keys) last[key & LastBits] = true;
        ulong[]? more = null;
        for (var row = 0; row < columns.Count; row++)
        {
            if (!last[columns.Keys[row] & LastBits] || !keys.Contains(columns.Keys[row])) continue;
            more ??= (ulong[]?)removed?.Clone() ?? new ulong[columns.Keys.Length / EventColumns.GroupRows];
            more[row / EventColumns.GroupRows] |= 1UL << row % EventColumns.GroupRows;
        }
        return more is null ? this : new EventPart(columns, more);
    }

    /// <summary>Copies the rows that are left.</summary>
    public void CopyTo(RawColumns raw)
    {
        for (var row = 0; row < columns.Count; row++)
            if (IsLeft(row)) raw.Add(columns, row);
    }

    private bool IsLeft(int row) => removed is null || (removed[row / EventColumns.GroupRows] >> row % EventColumns.GroupRows & 1) == 0;

    private int[] CountKinds()
    {
        var counts = new int[byte.MaxValue + 1];
        for (var row = 0; row < columns.Count; row++)
            if (IsLeft(row)) counts[columns.Kinds[row]]++;
        return counts;
    }
}
