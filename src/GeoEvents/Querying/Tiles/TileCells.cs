using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoEvents.Geography;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Gathers the events of a tile in cells, each a square of a sixteenth of the tile's side. Used again and again, by one thread after the other.</summary>
internal sealed class TileCells
{
    /// <summary>Single events that are remembered.</summary>
    public const int MaxSingles = 4000;

    /// <summary>The cells of a side are two to the power of this.</summary>
    private const int Bits = 4;

    private const int Side = 1 << Bits;

    // Exact events first, then the others.
    private const int MaxCells = Side * Side * 2;
    private const int CountsACell = RowCodes.SlotCodes;

    private readonly TileCell[] _cells = new TileCell[MaxCells];
    private readonly int[] _counts = new int[MaxCells * CountsACell];
    private readonly int[] _touched = new int[MaxCells];
    private readonly (int Part, int Row)[] _singles = new (int, int)[MaxSingles];
    private bool _keepsSingles;
    private int _touchedCount;
    private int _shift;
    private double _columnsADegree;
    private double _firstColumn;
    private uint _firstY;

    /// <summary>Events of the tile.</summary>
    public int Count { get; private set; }

    /// <summary>The cells that have events, in no particular order.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>All events, where they are kept and not more than <see cref="MaxSingles"/>.</summary>
    public ReadOnlySpan<(int Part, int Row)> Singles => _singles.AsSpan(0, Math.Min(Count, MaxSingles));

    public ref readonly TileCell Cell(int cell) => ref _cells[cell];

    public static bool IsExact(int cell) => cell < Side * Side;

    /// <summary>By <see cref="EventColumns.Slots"/>.</summary>
    public ReadOnlySpan<int> Counts(int cell) => _counts.AsSpan(cell * CountsACell, CountsACell);

    /// <summary>Forgets what was gathered.</summary>
    /// <param name="keepsSingles">Whether events are asked for one by one.</param>
    public void Begin(TileId tile, bool keepsSingles)
    {
        foreach (var cell in Touched)
        {
            _cells[cell] = default;
            _counts.AsSpan(cell * CountsACell, CountsACell).Clear();
        }
        (_keepsSingles, _touchedCount, Count) = (keepsSingles, 0, 0);
        _shift = 32 - tile.Zoom - Bits;
        _columnsADegree = (double)((long)Side << tile.Zoom) / 360;
        _firstColumn = (double)tile.Column * Side;
        _firstY = (uint)((ulong)tile.Row << 32 - tile.Zoom);
    }

    /// <summary>The cell of all points of a group or block; less than 0 where they are in several, or not all in the tile.</summary>
    public int CellOf(in RowsSummary rows, bool isExact)
    {
        var (west, east) = (Math.Floor(Column(rows.West)), Math.Floor(Column(rows.East)));
        if (rows.MinY < _firstY || west != east || west < 0 || west >= Side) return -1;
        var (top, bottom) = ((rows.MinY - _firstY) >> _shift, (rows.MaxY - _firstY) >> _shift);
        return top == bottom && bottom < Side ? Number((int)west, (int)top, isExact) : -1;
    }

    /// <summary>Adds events of a block that is in one cell.</summary>
    /// <returns>False where it has to be known which they are.</returns>
    public bool Add(EventColumns columns, int part, int block, ReadOnlySpan<int> counts, int count, int cell)
    {
        if (count == 1 || (_keepsSingles && Count <= MaxSingles)) return false;
        Found(cell, part, block * EventColumns.BlockRows).Add(count, columns.Blocks[block]);
        Count += count;
        SlotCounter.Add(counts, _counts.AsSpan(cell * CountsACell, CountsACell));
        return true;
    }

    /// <summary>Adds events of a group that is in one cell.</summary>
    public void Add(EventColumns columns, int part, int group, ulong mask, int cell)
    {
        Keep(part, group, mask);
        var count = BitOperations.PopCount(mask);
        Found(cell, part, group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask)).Add(count, columns.Groups[group]);
        Count += count;
        SlotCounter.Add(columns, group, mask, _counts.AsSpan(cell * CountsACell, CountsACell));
    }

    /// <summary>Adds events of the tile that may be in any cells, cell by cell: as rows are in the order of a quadtree, those of a group are in few.</summary>
    public void AddEach(EventColumns columns, int part, int group, ulong mask, bool isExact)
    {
        Keep(part, group, mask);
        Count += BitOperations.PopCount(mask);
        while (mask != 0)
        {
            var first = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            var column = Math.Clamp((int)Column(columns.Lons[first]), 0, Side - 1);
            var line = (columns.Ys[first] - _firstY) >> _shift;
            var found = BitOperations.IsPow2(mask) ? mask : mask & InCell(columns, group, column, line);
            mask &= ~found;
            double west = columns.Lons[first], south = columns.Lats[first], east = west, north = south, lons = 0, ys = 0;
            for (var rest = found; rest != 0; rest &= rest - 1)
            {
                var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(rest);
                var (lon, lat) = (columns.Lons[row], columns.Lats[row]);
                (west, south, lons) = (double.MinNative(west, lon), double.MinNative(south, lat), lons + lon);
                (east, north, ys) = (double.MaxNative(east, lon), double.MaxNative(north, lat), ys + columns.Ys[row]);
            }
            var cell = Number(column, (int)line, isExact);
            Found(cell, part, first).Add(BitOperations.PopCount(found), lons, ys, west, south, east, north);
            SlotCounter.Add(columns, group, found, _counts.AsSpan(cell * CountsACell, CountsACell));
        }
    }

    /// <summary>The rows of a group that are in a cell, of those that are in the tile.</summary>
    private ulong InCell(EventColumns columns, int group, int column, uint line)
    {
        ref var lons = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Lons), group * EventColumns.GroupRows);
        ref var ys = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.Ys), group * EventColumns.GroupRows);
        // Rounding may lead over the edge of the tile, in which the event is all the same.
        var west = Vector256.Create(column == 0 ? double.NegativeInfinity : column);
        var east = Vector256.Create(column == Side - 1 ? double.PositiveInfinity : column + 1);
        var (inColumn, inLine) = (0UL, 0UL);
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<double>.Count)
        {
            var at = (Vector256.LoadUnsafe(ref lons, (nuint)i) + Vector256.Create(180.0)) * Vector256.Create(_columnsADegree) - Vector256.Create(_firstColumn);
            inColumn |= (ulong)(Vector256.GreaterThanOrEqual(at, west) & Vector256.LessThan(at, east)).ExtractMostSignificantBits() << i;
        }
        for (var i = 0; i < EventColumns.GroupRows; i += Vector256<uint>.Count)
            inLine |= (ulong)Vector256.Equals((Vector256.LoadUnsafe(ref ys, (nuint)i) - Vector256.Create(_firstY)) >>> _shift, Vector256.Create(line)).ExtractMostSignificantBits() << i;
        return inColumn & inLine;
    }

    private ref TileCell Found(int cell, int part, int row)
    {
        ref var found = ref _cells[cell];
        if (found.Count == 0)
        {
            _touched[_touchedCount++] = cell;
            found = new TileCell { Part = part, Row = row, West = double.PositiveInfinity, South = double.PositiveInfinity, East = double.NegativeInfinity, North = double.NegativeInfinity };
        }
        return ref found;
    }

    private void Keep(int part, int group, ulong mask)
    {
        if (!_keepsSingles) return;
        for (var at = Count; mask != 0 && at < MaxSingles; mask &= mask - 1) _singles[at++] = (part, group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask));
    }

    private double Column(double lon) => (lon + 180) * _columnsADegree - _firstColumn;

    private static int Number(int column, int row, bool isExact) => row * Side + column + (isExact ? 0 : Side * Side);
}
