namespace GeoEvents.Querying;

/// <summary>Tells the data of a store at one moment from all others, those of copies that went other ways included.</summary>
/// <param name="Version">The data version.</param>
/// <param name="Token">Drawn anew with every version.</param>
public readonly record struct DataStamp(long Version, string Token);
