using GeoEvents.Geography;

namespace GeoEvents.Querying.Columns;

/// <summary>Which points a tile has: each point is in one tile of a zoom, the edges of the world included.</summary>
internal readonly struct TileBounds
{
    // Of a degree: more than latitudes are off by, less than the height of the smallest tile.
    private const double Slack = 1e-9;

    public TileBounds(TileId tile)
    {
        var side = 1 << tile.Zoom;
        West = Lon(tile.Column, side);
        East = tile.Column + 1 == side ? 180 : Math.BitDecrement(Lon(tile.Column + 1, side));
        var shift = 32 - tile.Zoom;
        FirstY = (uint)((ulong)tile.Row << shift);
        LastY = (uint)(((ulong)tile.Row + 1 << shift) - 1);
        (North, InnerNorth) = tile.Row == 0 ? (90, 90) : (WebMercator.Lat(FirstY) + Slack, WebMercator.Lat(FirstY) - Slack);
        (South, InnerSouth) = tile.Row + 1 == side ? (-90, -90) : (WebMercator.Lat(LastY) - Slack, WebMercator.Lat(LastY) + Slack);
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

    // Exact: the numbers have few digits in binary.
    private static double Lon(int column, int side) => 360.0 * column / side - 180;
}
