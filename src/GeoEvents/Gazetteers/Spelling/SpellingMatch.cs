namespace GeoEvents.Gazetteers.Spelling;

/// <summary>A stored name found by <see cref="SpellingSearch"/>.</summary>
/// <param name="Place">Number of the place.</param>
/// <param name="Text">The name as stored: an offset into the section of strings.</param>
/// <param name="Cost">In <see cref="SpellingRules.Unit"/>s.</param>
/// <param name="State">Where the search ended, for <see cref="SpellingSearch.Why"/>.</param>
internal readonly record struct SpellingMatch(uint Place, uint Text, int Cost, int State);
