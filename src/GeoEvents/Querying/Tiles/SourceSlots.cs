namespace GeoEvents.Querying.Tiles;

/// <summary>Which sources the cells of tiles tell apart.</summary>
/// <param name="OfOrdinal">Of each source its slot; the last slot is of all that have none of their own.</param>
/// <param name="Ids">The ids of the sources that have one, in the order of slots.</param>
internal sealed record SourceSlots(byte[] OfOrdinal, string[] Ids);
