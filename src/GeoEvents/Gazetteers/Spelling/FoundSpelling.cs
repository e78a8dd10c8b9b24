namespace GeoEvents.Gazetteers.Spelling;

/// <summary>A stored name found by <see cref="SpellingLookup"/>.</summary>
/// <param name="Layer">The layer of the gazetteer that has it.</param>
/// <param name="Place">Number of the place in there.</param>
/// <param name="Text">The name as stored: an offset into the section of strings of that layer.</param>
/// <param name="Cost">In <see cref="SpellingRules.Unit"/>s.</param>
internal readonly record struct FoundSpelling(int Layer, uint Place, uint Text, NameMatch Match, int Cost, List<string> Why);
