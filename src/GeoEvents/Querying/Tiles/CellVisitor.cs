using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Puts rows into the cells of a tile: whole blocks at once where they are in one.</summary>
internal struct CellVisitor(EventColumns columns, int part, TileCells cells) : IMaskVisitor
{
    private bool _isExact;
    private int _block = -1;
    private int _cell;

    public bool Begin(in Segment segment, Stretch stretch)
    {
        (_isExact, _block) = (stretch is Stretch.Exact, -1);
        return true;
    }

    public void Visit(int group, ulong mask)
    {
        var block = group * EventColumns.GroupRows / EventColumns.BlockRows;
        if (block != _block) (_block, _cell) = (block, cells.CellOf(columns, block, _isExact));
        if (_cell < 0) cells.AddEach(columns, part, group, mask, _isExact);
        else cells.Add(columns, part, group, mask, _cell);
    }
}
