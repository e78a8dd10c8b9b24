using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Storage;

/// <summary>A dataset of places to import.</summary>
/// <param name="Dataset">Its name, unique in the store.</param>
/// <param name="Origin">Where it comes from, for people: the names of its files.</param>
/// <param name="Entries">Read once, as they are written. Each id once.</param>
public sealed record PlaceImport(string Dataset, string Origin, IEnumerable<GazetteerEntry> Entries);
