using System.Numerics;
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

    /// <summary>Adds events of the tile that may be in any cells: as rows are in the order of a quadtree, those of a cell mostly follow each other.</summary>
    public void AddEach(EventColumns columns, int part, int group, ulong mask, bool isExact)
    {
        Keep(part, group, mask);
        Count += BitOperations.PopCount(mask);
        while (mask != 0)
        {
            var first = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            double west = columns.Lons[first], south = columns.Lats[first], east = west, north = south, lons = 0, ys = 0;
            var (cell, before) = (CellOf(columns, first, isExact), mask);
            for (var row = first; CellOf(columns, row, isExact) == cell; row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask))
            {
                var (lon, lat) = (columns.Lons[row], columns.Lats[row]);
                (west, south, lons) = (double.MinNative(west, lon), double.MinNative(south, lat), lons + lon);
                (east, north, ys) = (double.MaxNative(east, lon), double.MaxNative(north, lat), ys + columns.Ys[row]);
                mask &= mask - 1;
                if (mask == 0) break;
            }
            before ^= mask;
            Found(cell, part, first).Add(BitOperations.PopCount(before), lons, ys, west, south, east, north);
            SlotCounter.Add(columns, group, before, _counts.AsSpan(cell * CountsACell, CountsACell));
        }
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

    // Rounding may lead over the edge of the tile, in which the event is all the same.
    private int CellOf(EventColumns columns, int row, bool isExact) =>
        Number(Math.Clamp(double.ConvertToIntegerNative<int>(Column(columns.Lons[row])), 0, Side - 1), (int)((columns.Ys[row] - _firstY) >> _shift), isExact);

    private double Column(double lon) => (lon + 180) * _columnsADegree - _firstColumn;

    private static int Number(int column, int row, bool isExact) => row * Side + column + (isExact ? 0 : Side * Side);
}
