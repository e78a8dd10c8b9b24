namespace GeoEvents.Gazetteers.Overlays;

/// <summary>What became of imported places.</summary>
/// <param name="New">Places that the gazetteer did not have.</param>
/// <param name="Merged">Entries that are a place of the gazetteer by name and position, which now has their names too.</param>
/// <param name="Replaced">Entries with the id of a place of the gazetteer, which they replace.</param>
public sealed record OverlaySummary(int New, int Merged, int Replaced)
{
    public static OverlaySummary Nothing { get; } = new(0, 0, 0);
}
