using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>Which names of which places the spelling rules lead to: those of Arabic-speaking countries and of curated places, as people write them.</summary>
internal static class RuleNames
{
    /// <summary>The names of a place that the rules lead to; each folded form once.</summary>
    /// <param name="isOverlay">Whether people imported it.</param>
    public static IEnumerable<(string Folded, string Name)> Of(GazetteerEntry entry, bool isOverlay)
    {
        var place = entry.Place;
        // What people add themselves often says no country.
        if (!place.Curated && !(place.Country is null ? isOverlay : ArabicSpeaking.Countries.Contains(place.Country))) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in entry.Names)
        {
            if (MachineTransliteration.Is(name)) continue;
            var folded = NameFolding.Fold(name);
            if (seen.Add(folded) && SpellingTrieBuilder.Takes(folded)) yield return (folded, name);
        }
    }
}
