using GeoEvents.Geography;

namespace GeoEvents.Querying.Columns;

/// <summary>Which points a tile has: each point is in one tile of a zoom, the edges of the world included.</summary>
internal readonly struct TileBounds
{
    // Of a degree: more than latitudes are off by, less than the height of the smallest tile.
    private const double Slack = 1e-9;

    public TileBounds(TileId tile) : this(tile, 0, 0, 0) { }

    /// <summary>Of a cell of the tile, of which a side has two to the power of some bits.</summary>
    public TileBounds(TileId tile, int cellColumn, int cellRow, int bits)
    {
        var side = 1 << tile.Zoom + bits;
        var (column, row) = ((tile.Column << bits) + cellColumn, (tile.Row << bits) + cellRow);
        West = Lon(column, side);
        East = column + 1 == side ? 180 : Math.BitDecrement(Lon(column + 1, side));
        var shift = 32 - tile.Zoom - bits;
        FirstY = (uint)((ulong)row << shift);
        LastY = (uint)(((ulong)row + 1 << shift) - 1);
        (North, InnerNorth) = row == 0 ? (90, 90) : (WebMercator.Lat(FirstY) + Slack, WebMercator.Lat(FirstY) - Slack);
        (South, InnerSouth) = row + 1 == side ? (-90, -90) : (WebMercator.Lat(LastY) - Slack, WebMercator.Lat(LastY) + Slack);
    }

    /// <summary>Degrees; both edges are inside.</summary>
    public double West { get; }

    /// <inheritdoc cref="West"/>
    public double East { get; }

    /// <summary>As <see cref="WebMercator.Y"/>; both edges are inside.</summary>
    public uint FirstY { get; }

    /// <inheritdoc cref="FirstY"/>
    public uint LastY { get; }

    /// <summary>No point of the tile lies south of this.</summary>
    public double South { get; }

    /// <summary>No point of the tile lies north of this.</summary>
    public double North { get; }

    /// <summary>What lies between this and <see cref="InnerNorth"/>, and between the western and the eastern edge, is in the tile.</summary>
    public double InnerSouth { get; }

    /// <inheritdoc cref="InnerSouth"/>
    public double InnerNorth { get; }

    /// <summary>The latitude of the northern edge, 90 at the edge of the world.</summary>
    public double LatOfFirstY => North == 90 ? 90 : North - Slack;

    /// <summary>The latitude of the southern edge, -90 at the edge of the world.</summary>
    public double LatOfLastY => South == -90 ? -90 : South + Slack;

    // Exact: the numbers have few digits in binary.
    private static double Lon(int column, int side) => 360.0 * column / side - 180;
}
