namespace GeoEvents.Querying;

/// <summary>What a filter leaves out not because it is elsewhere or at another time but because where or when is not known.</summary>
/// <param name="Undated">Undated events that match all but the date interval.</param>
/// <param name="Unlocated">Unlocated events that match all but the box.</param>
public readonly record struct LeftOutCounts(int Undated, int Unlocated);
