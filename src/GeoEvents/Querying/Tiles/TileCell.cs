namespace GeoEvents.Querying.Tiles;

/// <summary>What the events of a cell of a tile add up to. All exact, or none.</summary>
internal struct TileCell
{
    public int Count;

    /// <summary>The first event: part and row.</summary>
    public int Part;

    public int Row;

    /// <summary>Sums of longitudes and of <see cref="Geography.WebMercator.Y"/>.</summary>
    public double Lons;

    public double Ys;

    /// <summary>A box around its events; where a whole block is in the cell, around that. No point of another cell lies in it.</summary>
    public double West;
    public double South;
    public double East;
    public double North;

    public void Extend(double west, double south, double east, double north)
    {
        (West, South) = (Math.Min(West, west), Math.Min(South, south));
        (East, North) = (Math.Max(East, east), Math.Max(North, north));
    }
}
