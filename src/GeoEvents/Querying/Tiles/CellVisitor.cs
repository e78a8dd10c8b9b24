using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Puts rows into the cells of a tile: whole groups and blocks at once where they are in one.</summary>
internal struct CellVisitor(EventColumns columns, int part, TileCells cells) : IMaskVisitor
{
    private bool _isExact;

    public bool Begin(in Segment segment, Stretch stretch)
    {
        _isExact = stretch is Stretch.Exact;
        return true;
    }

    public readonly bool Visit(int block, ReadOnlySpan<int> counts, int count)
    {
        var cell = cells.CellOf(columns.Blocks[block], _isExact);
        return cell >= 0 && cells.Add(columns, part, block, counts, count, cell);
    }

    public readonly void Visit(int group, ulong mask)
    {
        var cell = cells.CellOf(columns.Groups[group], _isExact);
        if (cell < 0) cells.AddEach(columns, part, group, mask, _isExact);
        else cells.Add(columns, part, group, mask, cell);
    }
}
