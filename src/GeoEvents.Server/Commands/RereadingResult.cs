namespace GeoEvents.Server.Commands;

/// <summary>What came of reading articles anew.</summary>
/// <param name="Why">Why nothing was written, as a sentence; null where something was to be.</param>
/// <param name="Replaced">Articles whose new reading is stored.</param>
/// <param name="LeftAlone">Articles that someone else removed, corrected or read anew meanwhile.</param>
/// <param name="Failed">Articles that could not be read or written.</param>
internal sealed record RereadingResult(string? Why, int Replaced, int LeftAlone, int Failed);
