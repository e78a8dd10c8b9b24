namespace GeoEvents.Querying.Tiles;

/// <summary>What the events of a cell of a tile add up to. All exact, or none.</summary>
internal struct TileCell
{
    public int Count;

    /// <summary>Planned, threatened or negated ones among them.</summary>
    public int Hypothetical;

    /// <summary>The first event: part and row.</summary>
    public int Part;

    public int Row;

    /// <summary>Sums of longitudes and of <see cref="Geography.WebMercator.Y"/>.</summary>
    public double Lons;

    public double Ys;

    public double West;
    public double South;
    public double East;
    public double North;
}
