namespace GeoEvents.Querying.Columns;

/// <summary>Numbers for the largest sources, so small that a byte of a row tells them apart: see <see cref="RowCodes.OfSlot"/>. The largest has the first.</summary>
internal sealed class SourceSlots
{
    /// <summary>Slots that there are; the last, <see cref="Others"/>, is of all sources that have none of their own.</summary>
    public const int Count = 64, Others = Count - 1;

    private readonly byte[] _ofOrdinal;

    private SourceSlots(int[] ordinals, int sources)
    {
        Ordinals = ordinals;
        _ofOrdinal = new byte[sources];
        Array.Fill(_ofOrdinal, (byte)Others);
        for (var slot = 0; slot < ordinals.Length; slot++) _ofOrdinal[ordinals[slot]] = (byte)slot;
    }

    /// <summary>The ordinals of the sources that have a slot of their own, in the order of slots.</summary>
    public int[] Ordinals { get; }

    /// <summary>True where a source has none of its own.</summary>
    public bool HasOthers => _ofOrdinal.Length > Ordinals.Length;

    public int Of(int ordinal) => _ofOrdinal[ordinal];

    /// <param name="rows">Of each row the ordinal of its source.</param>
    /// <param name="sources">How many there are.</param>
    public static SourceSlots Of(ReadOnlySpan<int> rows, int sources)
    {
        var counts = new int[sources];
        foreach (var ordinal in rows) counts[ordinal]++;
        return new SourceSlots([.. Enumerable.Range(0, sources).OrderByDescending(ordinal => counts[ordinal]).Take(Others)], sources);
    }

    /// <summary>With slots for new sources, as long as there are any: codes of rows stay right.</summary>
    /// <param name="sources">How many there are now.</param>
    public SourceSlots With(int sources) => new([.. Ordinals, .. Enumerable.Range(_ofOrdinal.Length, sources - _ofOrdinal.Length).Take(Others - Ordinals.Length)], sources);

    /// <summary>The codes of rows, from their sources and kinds.</summary>
    public byte[] Codes(int[] sources, byte[] kinds)
    {
        var codes = GC.AllocateUninitializedArray<byte>(sources.Length);
        for (var row = 0; row < codes.Length; row++) codes[row] = RowCodes.OfSlot(_ofOrdinal[sources[row]], kinds[row]);
        return codes;
    }
}
