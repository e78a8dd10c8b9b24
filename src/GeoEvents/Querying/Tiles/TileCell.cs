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

    /// <summary>The box around the blocks of which events are in the cell.</summary>
    public double West;
    public double South;
    public double East;
    public double North;
}
