namespace GeoEvents.Gazetteers;

/// <summary>A name of a place as it is looked up.</summary>
/// <param name="Name">As the source writes it.</param>
/// <param name="Folded">The form in which names are compared.</param>
/// <param name="FollowsRules">Whether the spelling rules lead to it.</param>
internal readonly record struct PlaceName(string Name, string Folded, bool FollowsRules);
