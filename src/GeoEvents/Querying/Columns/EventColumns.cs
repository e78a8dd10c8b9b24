using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoEvents.Querying.Columns;

/// <summary>
/// Events as one array a property, 46 bytes an event. A row is a position in all of them. Immutable.
/// <code>
///   rows      | segment 0: undated | segment 1: open or long | one segment a month of the first day, ascending |
///   a segment | exact main place   | known as line or area   | unlocated                                        |
///   both located stretches are in the order of <see cref="Morton"/> codes, so that neighbours on the map are neighbours in memory
///   groups    | for each 64 rows the box around their points: whole groups are skipped, or taken without looking at points
///   blocks    | for each 16 groups the same, and how many rows are of each large source: whole blocks are taken without looking at rows
/// </code>
/// Arrays are longer than <see cref="Count"/>, up to a whole group of 64 rows: filters make one bit a row, a group at a time.
/// </summary>
internal sealed class EventColumns
{
    public const int OpenStart = int.MinValue, OpenEnd = int.MaxValue;

    /// <summary>Rows of a group: as many as a mask has bits.</summary>
    public const int GroupRows = 64;

    /// <summary>Rows of a block: 16 groups.</summary>
    public const int BlockRows = 1024;

    public required int Count { get; init; }

    public required Segment[] Segments { get; init; }

    /// <summary>The same, the one with the newest event first, the undated last.</summary>
    public Segment[] NewestFirst => field ??= [.. Segments.OrderByDescending(segment => segment.MaxDay)];

    /// <summary>Ids of events as numbers.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>Degrees; not a number where unlocated.</summary>
    public required double[] Lons { get; init; }

    /// <summary>Degrees; not a number where unlocated.</summary>
    public required double[] Lats { get; init; }

    /// <summary><see cref="Geography.WebMercator.Y"/> of the latitude, which is dear to compute.</summary>
    public required uint[] Ys { get; init; }

    /// <summary>Day numbers, or <see cref="OpenStart"/>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Day numbers, or <see cref="OpenEnd"/>.</summary>
    public required int[] Ends { get; init; }

    /// <summary>Ordinals of sources.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Kind and factuality: see <see cref="RowCodes"/>.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>Where-precision and number of places: see <see cref="RowCodes"/>.</summary>
    public required byte[] Places { get; init; }

    /// <summary>How far the main place may reach, in tenths of a kilometre, rounded up.</summary>
    public required ushort[] Radii { get; init; }

    public required RowsSummary[] Groups { get; init; }

    /// <summary>How many places events have that have more than a code tells, by key.</summary>
    public required IReadOnlyDictionary<ulong, int> ManyPlaces { get; init; }

    /// <summary>Slot of the source, and whether the event is hypothetical: see <see cref="RowCodes.OfSlot"/>. What counts rows reads this byte of each.</summary>
    public byte[] Slots { get; private set; } = [];

    /// <summary>Of each whole block how many rows have each of <see cref="RowCodes.SlotCodes"/>.</summary>
    public ushort[] BlockCounts { get; private set; } = [];

    public RowsSummary[] Blocks { get; private set; } = [];

    /// <summary>Makes what follows from the rest, and from slots for the sources: before anything else is asked.</summary>
    public EventColumns Use(SourceSlots slots)
    {
        Slots = slots.Codes(Sources, Kinds);
        Blocks = RowsSummary.OfBlocks(Groups);
        BlockCounts = new ushort[Count / BlockRows * RowCodes.SlotCodes];
        for (var row = 0; row < Count / BlockRows * BlockRows; row++) BlockCounts[row / BlockRows * RowCodes.SlotCodes + Slots[row]]++;
        return this;
    }

    public bool IsUndated(int row) => Starts[row] == OpenStart && Ends[row] == OpenEnd;

    /// <summary>The day by which the event is counted and ordered: the first, else the last. Of dated events.</summary>
    public int Day(int row) => Starts[row] != OpenStart ? Starts[row] : Ends[row];

    public double RadiusKm(int row) => Radii[row] / RawColumns.RadiusUnitsAKm;

    public int PlaceCount(int row)
    {
        var count = RowCodes.Places(Places[row]);
        return count < RowCodes.ManyPlaces ? count : ManyPlaces[Keys[row]];
    }

    /// <summary>The sum of the numbers of places of the rows of a group that a mask has.</summary>
    public int PlaceCount(int group, ulong mask)
    {
        var sum = 0;
        if (ManyPlaces.Count > 0)
        {
            for (; mask != 0; mask &= mask - 1) sum += PlaceCount(group * GroupRows + BitOperations.TrailingZeroCount(mask));
            return sum;
        }
        var (bits, first) = (Vector128.Create(0x8040201008040201UL).AsByte(), Vector128.Create(0UL, 0x0101010101010101UL).AsByte());
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Places), group * GroupRows);
        var sums = Vector128<ushort>.Zero;
        for (var i = 0; i < GroupRows; i += Vector128<byte>.Count)
        {
            // A byte for every bit of the mask.
            var isIn = Vector128.Equals(Vector128.Shuffle(Vector128.Create((ushort)(mask >> i)).AsByte(), first) & bits, bits);
            var (low, high) = Vector128.Widen((Vector128.LoadUnsafe(ref places, (nuint)i) >>> RowCodes.LowBits) & isIn);
            sums += low + high;
        }
        return Vector128.Sum(sums);
    }
}
