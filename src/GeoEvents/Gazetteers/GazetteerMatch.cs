namespace GeoEvents.Gazetteers;

/// <summary>A stored name that a written name matches.</summary>
/// <param name="Cost">0 for an exact match, growing with each rule used or edit made.</param>
/// <param name="Why">What was used: "exact", "rule kh→h", "2 letters differ".</param>
public sealed record GazetteerMatch(Place Place, string MatchedName, NameMatch Match, double Cost, IReadOnlyList<string> Why);
