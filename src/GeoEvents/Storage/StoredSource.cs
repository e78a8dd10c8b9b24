using GeoEvents.Articles;

namespace GeoEvents.Storage;

/// <summary>A source with what the store holds of it.</summary>
/// <param name="Articles">At least 1.</param>
public sealed record StoredSource(Source Source, int Articles, int Events);
