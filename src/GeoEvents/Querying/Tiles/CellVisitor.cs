using System.Numerics;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Puts rows into the cells of a tile.</summary>
internal struct CellVisitor(EventColumns columns, int part, TileCells cells, byte[] slots) : IMaskVisitor
{
    private bool _isExact;

    public bool Begin(in Segment segment, Stretch stretch)
    {
        _isExact = stretch is Stretch.Exact;
        return true;
    }

    public readonly void Visit(int group, ulong mask)
    {
        for (; mask != 0; mask &= mask - 1) cells.Add(columns, part, group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask), _isExact, slots);
    }
}
