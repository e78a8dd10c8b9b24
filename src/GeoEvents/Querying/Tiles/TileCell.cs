using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>What the events of a cell of a tile add up to. All exact, or none.</summary>
internal struct TileCell
{
    public int Count;

    /// <summary>Part and row of the event, where it is only one.</summary>
    public int Part;

    public int Row;

    /// <summary>Sums of longitudes and of <see cref="Geography.WebMercator.Y"/>.</summary>
    public double Lons;

    public double Ys;

    /// <summary>A box around its events; where a whole group or block is in the cell, around that. No point of another cell lies in it.</summary>
    public double West;
    public double South;
    public double East;
    public double North;

    /// <param name="rows">Around all events that are added.</param>
    public void Add(int count, in RowsSummary rows) => Add(count, rows.Lon * count, rows.Y * count, rows.West, rows.South, rows.East, rows.North);

    public void Add(int count, double lons, double ys, double west, double south, double east, double north)
    {
        Count += count;
        (Lons, Ys) = (Lons + lons, Ys + ys);
        (West, South) = (double.MinNative(West, west), double.MinNative(South, south));
        (East, North) = (double.MaxNative(East, east), double.MaxNative(North, north));
    }
}
