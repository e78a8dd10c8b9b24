using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Querying.Columns;

/// <summary>A question made ready for columns: finds rows a group of 64 at a time, as masks, or whole blocks; skips segments by their days, blocks and groups by their boxes.</summary>
internal sealed class RowFilter
{
    private const int TableSize = 16;

    // The halves of a code of a slot.
    private const int LowBits = 4, LowMask = 15;

    /// <summary>What is not hypothetical: asked for together, a bit of a row tells it.</summary>
    private static readonly Factuality[] Solid = [.. Enum.GetValues<Factuality>().Where(factuality => !RowCodes.IsHypothetical((int)factuality))];

    private readonly EventQuery _query;
    private readonly int _from;
    private readonly int _to;
    private readonly Vector128<byte> _slots;
    private readonly bool[]? _otherSources;
    private readonly bool _hasKinds;
    private readonly bool _isSolid;
    private readonly Vector128<byte> _factualities;
    private readonly Vector128<byte> _lowKinds;
    private readonly Vector128<byte> _highKinds;
    private readonly Vector128<byte> _precisions;

    /// <param name="ordinals">The ordinals of sources by id.</param>
    public RowFilter(EventQuery query, IReadOnlyDictionary<string, int> ordinals, SourceSlots slots)
    {
        _query = query;
        _from = query.Dates?.From?.DayNumber ?? int.MinValue;
        _to = query.Dates?.To?.DayNumber ?? int.MaxValue;
        if (query.Sources is { } sources)
        {
            Span<byte> table = stackalloc byte[TableSize];
            table.Clear();
            foreach (var id in sources)
            {
                if (!ordinals.TryGetValue(id, out var ordinal)) continue;
                var slot = slots.Of(ordinal);
                if (slot == SourceSlots.Others) (_otherSources ??= new bool[ordinals.Count])[ordinal] = true;
                foreach (var code in (ReadOnlySpan<int>)[slot, slot | RowCodes.HypotheticalBit]) table[code & LowMask] |= (byte)(1 << (code >> LowBits));
            }
            _slots = Vector128.Create<byte>(table);
        }
        _hasKinds = query.Kinds is not null || query.Factualities is not null;
        _isSolid = query.Kinds is null && query.Factualities?.SetEquals(Solid) == true;
        _factualities = Table(query.Factualities?.Select(factuality => (int)factuality), 0);
        _lowKinds = Table(query.Kinds?.Select(kind => (int)kind), 0);
        _highKinds = Table(query.Kinds?.Select(kind => (int)kind), TableSize);
        _precisions = Table(query.WherePrecisions?.Select(precision => (int)precision), 0);
    }

    /// <param name="tile">Only what lies in it.</param>
    /// <param name="reach">Only groups that have outlines that may be seen there.</param>
    public void Scan<T>(EventPart part, ref T visitor, TileBounds? tile = null, TileReach? reach = null, Ignored ignored = Ignored.None, bool newestFirst = false) where T : IMaskVisitor
    {
        var segments = newestFirst ? part.Columns.NewestFirst : part.Columns.Segments;
        var within = new Bounds(_query.Box, tile, reach);
        Span<int> wanted = stackalloc int[RowCodes.SlotCodes];
        Wanted(ignored, wanted);
        foreach (ref readonly var segment in segments.AsSpan())
        {
            if (!Dates(segment, out var checkDates)) continue;
            Scan(part, ref visitor, segment, checkDates, within, wanted, ignored);
        }
    }

    /// <summary>The undated rows that only <see cref="EventQuery.Dates"/> leaves out, and the unlocated ones that only <see cref="EventQuery.Box"/> does.</summary>
    public void ScanLeftOut<T>(EventPart part, ref T undated, ref T unlocated) where T : IMaskVisitor
    {
        var leavesUndatedOut = _query.Dates is not null && !_query.IncludeUndated && !_query.OnlyUndated;
        if (!leavesUndatedOut && _query.Box is null) return;
        var within = new Bounds(_query.Box, null, null);
        Span<int> wanted = stackalloc int[RowCodes.SlotCodes];
        Wanted(Ignored.None, wanted);
        foreach (ref readonly var segment in part.Columns.Segments.AsSpan())
        {
            if (segment.IsUndated && leavesUndatedOut) Scan(part, ref undated, segment, checkDates: false, within, wanted, Ignored.None);
            if (_query.Box is not null && Dates(segment, out var checkDates))
                Scan(part, ref unlocated, segment, Stretch.Unlocated, segment.Unlocated, segment.End, checkDates, within, wanted, Ignored.None);
        }
    }

    /// <returns>False where no row of the segment can match.</returns>
    private bool Dates(in Segment segment, out bool check)
    {
        check = false;
        if (_query.OnlyUndated) return segment.IsUndated;
        if (_query.Dates is null) return true;
        if (segment.IsUndated) return _query.IncludeUndated;
        check = segment.MaxStart > _to || segment.MinEnd < _from;
        return segment.MinStart <= _to && segment.MaxEnd >= _from;
    }

    private bool Wants(Stretch stretch) => stretch switch
    {
        Stretch.Unlocated => _query.WherePrecisions is null,
        _ when _query.OnlyUnlocated => false,
        Stretch.Exact => _query.WherePrecisions?.Any(precision => precision <= WherePrecision.Near) != false,
        _ => _query.WherePrecisions?.Any(precision => precision > WherePrecision.Near) != false,
    };

    /// <param name="wanted">See <see cref="Wanted"/>.</param>
    private void Scan<T>(EventPart part, ref T visitor, in Segment segment, bool checkDates, in Bounds within, ReadOnlySpan<int> wanted, Ignored ignored) where T : IMaskVisitor
    {
        Scan(part, ref visitor, segment, Stretch.Exact, segment.First, segment.Vague, checkDates, within, wanted, ignored);
        Scan(part, ref visitor, segment, Stretch.Vague, segment.Vague, segment.Unlocated, checkDates, within, wanted, ignored);
        if (within.HasUnlocated) Scan(part, ref visitor, segment, Stretch.Unlocated, segment.Unlocated, segment.End, checkDates, within, wanted, ignored);
    }

    private void Scan<T>(EventPart part, ref T visitor, in Segment segment, Stretch stretch, int first, int end, bool checkDates, in Bounds within, ReadOnlySpan<int> wanted, Ignored ignored)
        where T : IMaskVisitor
    {
        if (first == end || !Wants(stretch) || !visitor.Begin(segment, stretch)) return;
        var (columns, removed) = (part.Columns, part.Removed);
        var isLocated = stretch is not Stretch.Unlocated;
        var (hasSources, hasKinds) = Asks(ignored);
        var knowsCounts = !checkDates && (!hasKinds || _isSolid) && (!hasSources || _otherSources is null) && _query.WherePrecisions is null;
        Span<int> counts = stackalloc int[RowCodes.SlotCodes];
        for (var row = first; row < end;)
        {
            var block = row / EventColumns.BlockRows;
            var blockEnd = Math.Min(end, (block + 1) * EventColumns.BlockRows);
            var (checkBox, checkTile) = (false, false);
            if (isLocated && !within.Meets(columns.Blocks[block], out checkBox, out checkTile))
            {
                row = blockEnd;
                continue;
            }
            if (knowsCounts && blockEnd - row == EventColumns.BlockRows && !checkBox && !checkTile && !HasRemoved(removed, block))
            {
                var count = SlotCounter.Count(columns, block, wanted, counts);
                if (count == 0 || visitor.Visit(block, counts, count))
                {
                    row = blockEnd;
                    continue;
                }
            }
            var checkGroups = checkBox || checkTile || within.HasReach;
            for (; row < blockEnd; row = (row / EventColumns.GroupRows + 1) * EventColumns.GroupRows)
            {
                var group = row / EventColumns.GroupRows;
                if (checkGroups && !within.Meets(columns.Groups[group], out checkBox, out checkTile)) continue;
                var groupFirst = group * EventColumns.GroupRows;
                var mask = ulong.MaxValue << (row - groupFirst);
                if (blockEnd - groupFirst < EventColumns.GroupRows) mask &= (1UL << (blockEnd - groupFirst)) - 1;
                if (removed is not null) mask &= ~removed[group];
                if (checkDates) mask &= InDates(columns, groupFirst);
                if (checkBox) mask &= InBox(columns, groupFirst, within.Box);
                if (checkTile) mask &= InTile(columns, groupFirst, within.Tile);
                if (hasSources && mask != 0) mask = OfSources(columns, groupFirst, mask);
                if (hasKinds && mask != 0) mask &= _isSolid ? ~GroupMasks.Hypothetical(columns, group) : OfKinds(columns, groupFirst);
                if (_query.WherePrecisions is not null && mask != 0) mask &= OfPrecisions(columns, groupFirst);
                if (mask != 0) visitor.Visit(group, mask);
            }
            row = blockEnd;
        }
    }

    private static bool HasRemoved(ulong[]? removed, int block)
    {
        const int Groups = EventColumns.BlockRows / EventColumns.GroupRows;
        return removed is not null && removed.AsSpan(block * Groups, Groups).ContainsAnyExcept(0UL);
    }

    private (bool Sources, bool Kinds) Asks(Ignored ignored) =>
        (_query.Sources is not null && (ignored & Ignored.Sources) == Ignored.None, _hasKinds && (ignored & Ignored.KindsAndFactualities) == Ignored.None);

    /// <summary>All bits set of the codes that are wanted, where codes alone tell it.</summary>
    private void Wanted(Ignored ignored, Span<int> codes)
    {
        var (hasSources, hasKinds) = Asks(ignored);
        for (var code = 0; code < codes.Length; code++)
            codes[code] = (!hasSources || (_slots[code & LowMask] >> (code >> LowBits) & 1) != 0) && (!hasKinds || code < RowCodes.HypotheticalBit) ? ~0 : 0;
    }

    private ulong InDates(EventColumns columns, int first)
    {
        ref var starts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Starts), first);
        ref var ends = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Ends), first);
        Vector256<int> from = Vector256.Create(_from), to = Vector256.Create(_to);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<int>.Count)
        {
            var isIn = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref starts, (nuint)i), to) & Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref ends, (nuint)i), from);
            mask |= (ulong)isIn.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    private static ulong InBox(EventColumns columns, int first, in BoundingBox box)
    {
        ref var lons = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Lons), first);
        ref var lats = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Lats), first);
        Vector256<double> west = Vector256.Create(box.West), south = Vector256.Create(box.South), east = Vector256.Create(box.East), north = Vector256.Create(box.North);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<double>.Count)
        {
            Vector256<double> lon = Vector256.LoadUnsafe(ref lons, (nuint)i), lat = Vector256.LoadUnsafe(ref lats, (nuint)i);
            Vector256<double> isEast = Vector256.GreaterThanOrEqual(lon, west), isWest = Vector256.LessThanOrEqual(lon, east);
            var isIn = (box.CrossesAntimeridian ? isEast | isWest : isEast & isWest) & Vector256.GreaterThanOrEqual(lat, south) & Vector256.LessThanOrEqual(lat, north);
            mask |= (ulong)isIn.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    private static ulong InTile(EventColumns columns, int first, in TileBounds tile)
    {
        ref var lons = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Lons), first);
        ref var ys = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Ys), first);
        Vector256<double> west = Vector256.Create(tile.West), east = Vector256.Create(tile.East);
        Vector256<uint> firstY = Vector256.Create(tile.FirstY), lastY = Vector256.Create(tile.LastY);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<uint>.Count)
        {
            Vector256<double> low = Vector256.LoadUnsafe(ref lons, (nuint)i), high = Vector256.LoadUnsafe(ref lons, (nuint)(i + Vector256<double>.Count));
            var y = Vector256.LoadUnsafe(ref ys, (nuint)i);
            var inRows = (Vector256.GreaterThanOrEqual(y, firstY) & Vector256.LessThanOrEqual(y, lastY)).ExtractMostSignificantBits();
            var inColumns = (Vector256.GreaterThanOrEqual(low, west) & Vector256.LessThanOrEqual(low, east)).ExtractMostSignificantBits()
                | (Vector256.GreaterThanOrEqual(high, west) & Vector256.LessThanOrEqual(high, east)).ExtractMostSignificantBits() << Vector256<double>.Count;
            mask |= (ulong)(inRows & inColumns) << i;
        }
        return mask;
    }

    private ulong OfSources(EventColumns columns, int first, ulong mask)
    {
        ref var slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Slots), first);
        // Of each low half of a code a bit for each high half, and of each high half its bit.
        var bits = Vector128.Create(0x8040201008040201UL).AsByte();
        var found = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector128<byte>.Count)
        {
            var code = Vector128.LoadUnsafe(ref slots, (nuint)i);
            var bit = Vector128.Shuffle(bits, code >>> LowBits);
            found |= (ulong)Vector128.Equals(Vector128.Shuffle(_slots, code & Vector128.Create((byte)LowMask)) & bit, bit).ExtractMostSignificantBits() << i;
        }
        found &= mask;
        if (_otherSources is null) return found;
        for (var others = found & GroupMasks.OfSlot(columns, first / EventColumns.GroupRows, SourceSlots.Others); others != 0; others &= others - 1)
        {
            var i = BitOperations.TrailingZeroCount(others);
            if (!_otherSources[columns.Sources[first + i]]) found &= ~(1UL << i);
        }
        return found;
    }

    private ulong OfKinds(EventColumns columns, int first)
    {
        ref var kinds = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Kinds), first);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector128<byte>.Count)
        {
            var code = Vector128.LoadUnsafe(ref kinds, (nuint)i);
            var kind = code >>> RowCodes.LowBits;
            var index = kind & Vector128.Create((byte)(TableSize - 1));
            var isKind = Vector128.ConditionalSelect(Vector128.GreaterThan(kind, Vector128.Create((byte)(TableSize - 1))), Vector128.Shuffle(_highKinds, index), Vector128.Shuffle(_lowKinds, index));
            mask |= (ulong)(isKind & Vector128.Shuffle(_factualities, code & Vector128.Create((byte)RowCodes.LowMask))).ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    private ulong OfPrecisions(EventColumns columns, int first)
    {
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Places), first);
        var mask = 0UL;
        for (var i = 0; i < EventColumns.GroupRows; i += Vector128<byte>.Count)
            mask |= (ulong)Vector128.Shuffle(_precisions, Vector128.LoadUnsafe(ref places, (nuint)i) & Vector128.Create((byte)RowCodes.LowMask)).ExtractMostSignificantBits() << i;
        return mask;
    }

    /// <summary>All bits set where a value is chosen; everything is where null.</summary>
    private static Vector128<byte> Table(IEnumerable<int>? chosen, int first)
    {
        if (chosen is null) return Vector128<byte>.AllBitsSet;
        Span<byte> table = stackalloc byte[TableSize];
        table.Clear();
        foreach (var value in chosen)
            if (value >= first && value < first + TableSize) table[value - first] = byte.MaxValue;
        return Vector128.Create<byte>(table);
    }
}
