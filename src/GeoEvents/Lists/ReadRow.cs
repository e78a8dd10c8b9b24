using GeoEvents.Reading;

namespace GeoEvents.Lists;

/// <summary>What reading a row gave.</summary>
/// <param name="Number">The line on which it begins, or the number of the feature; from 1.</param>
/// <param name="Key">Of the article that it is; null where its id cannot be read.</param>
/// <param name="Extraction">Null for a bad row.</param>
/// <param name="Error">Why it is one; the end of a sentence.</param>
public sealed record ReadRow(long Number, string? Key, Extraction? Extraction, string? Error);
