namespace GeoEvents.Storage;

/// <summary>What a store did with an article.</summary>
public enum WriteResult
{
    Added,
    /// <summary>The same key with another content hash (a correction), or read by a newer extractor or gazetteer.</summary>
    Replaced,
    /// <summary>The same key, hash, gazetteer and extractor, or nothing that was to be read anew: nothing was written.</summary>
    Unchanged,
    Failed,
}
