using GeoEvents.Geography;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Querying.Columns;

/// <summary>Where rows have to lie: in a box, in a tile, or where an outline that may be seen on a tile has its point.</summary>
internal readonly struct Bounds(BoundingBox? box, TileBounds? tile, TileReach? reach)
{
    private readonly BoundingBox _box = box.GetValueOrDefault();
    private readonly TileBounds _tile = tile.GetValueOrDefault();
    private readonly TileReach _reach = reach.GetValueOrDefault();
    private readonly (bool Box, bool Tile, bool Reach) _has = (box is not null, tile is not null, reach is not null);

    /// <summary>Where there is one.</summary>
    public BoundingBox Box => _box;

    /// <inheritdoc cref="Box"/>
    public TileBounds Tile => _tile;

    /// <summary>Whether outlines are sought.</summary>
    public bool HasReach => _has.Reach;

    /// <summary>Whether rows without a point may be meant.</summary>
    public bool HasUnlocated => !_has.Box && !_has.Tile;

    /// <param name="checkBox">True where some of the points may not be in the box.</param>
    /// <param name="checkTile">The same of the tile.</param>
    /// <returns>False where none of the rows lies there.</returns>
    public bool Meets(in RowsSummary rows, out bool checkBox, out bool checkTile)
    {
        checkBox = checkTile = false;
        return (!_has.Tile || MeetsTile(rows, out checkTile)) && (!_has.Box || MeetsBox(rows, out checkBox))
            && (!_has.Reach || _reach.Meets(rows.West, rows.South, rows.East, rows.North, rows.RadiusKm));
    }

    private bool MeetsBox(in RowsSummary rows, out bool check)
    {
        check = true;
        if (rows.South > _box.North || rows.North < _box.South) return false;
        var isInside = rows.South >= _box.South && rows.North <= _box.North;
        if (_box.CrossesAntimeridian)
        {
            check = !isInside || !(rows.West >= _box.West || rows.East <= _box.East);
            return rows.East >= _box.West || rows.West <= _box.East;
        }
        check = !isInside || rows.West < _box.West || rows.East > _box.East;
        return rows.West <= _box.East && rows.East >= _box.West;
    }

    private bool MeetsTile(in RowsSummary rows, out bool check)
    {
        check = rows.West < _tile.West || rows.East > _tile.East || rows.South < _tile.InnerSouth || rows.North > _tile.InnerNorth;
        return rows.West <= _tile.East && rows.East >= _tile.West && rows.South <= _tile.North && rows.North >= _tile.South;
    }
}
