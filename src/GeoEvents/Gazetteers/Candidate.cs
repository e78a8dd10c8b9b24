namespace GeoEvents.Gazetteers;

/// <summary>A place that a name may mean, with the reasons.</summary>
/// <param name="Place">The entry.</param>
/// <param name="Score">0 to 1, comparable among the candidates of one name.</param>
/// <param name="Match">How the spelling was matched.</param>
/// <param name="MatchedName">The stored name that matched.</param>
/// <param name="Why">Reasons, each a short phrase for people: "spelling: kh→h", "inside Idlib Governorate".</param>
public sealed record Candidate(Place Place, double Score, NameMatch Match, string MatchedName, IReadOnlyList<string> Why);
