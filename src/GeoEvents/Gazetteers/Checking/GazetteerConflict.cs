namespace GeoEvents.Gazetteers.Checking;

/// <summary>Something that may be wrong with one or two places.</summary>
/// <param name="Kind">What sort of conflict.</param>
/// <param name="Ids">Of the places, the checked one first.</param>
/// <param name="Sentence">What is wrong, for people; of one line.</param>
public sealed record GazetteerConflict(GazetteerConflictKind Kind, IReadOnlyList<string> Ids, string Sentence);
