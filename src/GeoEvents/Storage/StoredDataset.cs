namespace GeoEvents.Storage;

/// <summary>A dataset of imported places with what the store holds of it.</summary>
/// <param name="Origin">Where it came from, for people.</param>
/// <param name="Hash">Of all its places with their names: equal hashes, equal places.</param>
public sealed record StoredDataset(string Name, string Origin, int Places, string Hash);
