using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers;

/// <summary>A place with all its names, each folded form once.</summary>
internal sealed record NamedPlace(Place Place, IReadOnlyList<PlaceName> Names)
{
    /// <summary>A place that people imported.</summary>
    public static NamedPlace Imported(GazetteerEntry entry)
    {
        var byRules = RuleNames.Of(entry, isOverlay: true).Select(name => name.Folded).ToHashSet(StringComparer.Ordinal);
        return Of(entry.Place, entry.Names, byRules);
    }

    /// <param name="names">As the source writes them; those that fold to nothing or to the form of an earlier one are left out.</param>
    /// <param name="byRules">The folded forms that the spelling rules lead to.</param>
    public static NamedPlace Of(Place place, IEnumerable<string> names, HashSet<string> byRules) => new(place,
        [.. names.Select(name => (Name: name, Folded: NameFolding.Fold(name))).Where(name => name.Folded.Length > 0).DistinctBy(name => name.Folded, StringComparer.Ordinal)
            .Select(name => new PlaceName(name.Name, name.Folded, byRules.Contains(name.Folded)))]);
}
