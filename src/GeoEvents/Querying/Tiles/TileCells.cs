using GeoEvents.Events;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Gathers the events of a tile in cells, each a square of a power of two of the tile. Used again and again by one thread after the other.</summary>
internal sealed class TileCells
{
    /// <summary>The cells of a side are two to the power of this.</summary>
    private const int Bits = 4;

    private const int Side = 1 << Bits;

    /// <summary>Single events that are remembered.</summary>
    public const int MaxSingles = 4000;

    /// <summary>Sources that are told apart; the last is all others.</summary>
    public const int Slots = 64;

    // Exact events first, then the others; of each slot those asserted or alleged, and the others.
    private const int MaxCells = Side * Side * 2;
    private const int CountsACell = Slots * 2;

    private readonly TileCell[] _cells = new TileCell[MaxCells];
    private readonly int[] _counts = new int[MaxCells * CountsACell];
    private readonly int[] _touched = new int[MaxCells];
    private readonly (int Part, int Row)[] _singles = new (int, int)[MaxSingles];
    private int _touchedCount;
    private int _shift;
    private double _columnsADegree;
    private double _firstColumn;
    private uint _firstY;

    /// <summary>Events of the tile.</summary>
    public int Count { get; private set; }

    /// <summary>The cells that have events, in no particular order.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>All events, where there are not more than <see cref="MaxSingles"/>.</summary>
    public ReadOnlySpan<(int Part, int Row)> Singles => _singles.AsSpan(0, Math.Min(Count, MaxSingles));

    public ref readonly TileCell Cell(int cell) => ref _cells[cell];

    public static bool IsExact(int cell) => cell < Side * Side;

    /// <summary>Of each slot the events that are asserted or alleged, and those that are not.</summary>
    public ReadOnlySpan<int> Counts(int cell) => _counts.AsSpan(cell * CountsACell, CountsACell);

    /// <summary>Forgets what was gathered.</summary>
    public void Begin(Geography.TileId tile)
    {
        foreach (var cell in Touched)
        {
            _cells[cell] = default;
            _counts.AsSpan(cell * CountsACell, CountsACell).Clear();
        }
        (_touchedCount, Count) = (0, 0);
        _shift = 32 - tile.Zoom - Bits;
        _columnsADegree = (double)((long)Side << tile.Zoom) / 360;
        _firstColumn = (double)tile.Column * Side;
        _firstY = (uint)((ulong)tile.Row << 32 - tile.Zoom);
    }

    public void Add(EventColumns columns, int part, int row, bool isExact, byte[] slots)
    {
        var (lon, lat, y) = (columns.Lons[row], columns.Lats[row], columns.Ys[row]);
        // Rounding may lead over the edge of the tile, in which the event is all the same.
        var column = Math.Clamp((int)((lon + 180) * _columnsADegree - _firstColumn), 0, Side - 1);
        var at = (int)((y - _firstY) >> _shift) * Side + column + (isExact ? 0 : Side * Side);
        ref var cell = ref _cells[at];
        if (cell.Count++ == 0)
        {
            _touched[_touchedCount++] = at;
            (cell.Part, cell.Row) = (part, row);
            (cell.West, cell.East, cell.South, cell.North) = (lon, lon, lat, lat);
        }
        cell.Lons += lon;
        cell.Ys += y;
        cell.West = Math.Min(cell.West, lon);
        cell.East = Math.Max(cell.East, lon);
        cell.South = Math.Min(cell.South, lat);
        cell.North = Math.Max(cell.North, lat);
        var hypothetical = RowCodes.Factuality(columns.Kinds[row]) >= Factuality.Planned ? 1 : 0;
        cell.Hypothetical += hypothetical;
        _counts[at * CountsACell + slots[columns.Sources[row]] * 2 + hypothetical]++;
        if (Count < MaxSingles) _singles[Count] = (part, row);
        Count++;
    }
}
