using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Layers;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>How far a spelling may be from a stored name, and the searches within it.</summary>
internal static class SpellingLookup
{
    // Kept by thread: the states of a search are a megabyte.
    [ThreadStatic]
    private static SpellingSearch? _search;

    /// <summary>The matches of a folded name under the rules, cheapest first; where there are none and it is wanted, those with edits.</summary>
    public static IReadOnlyList<FoundSpelling> Find(IReadOnlyList<GazetteerLayer> layers, string folded, NameMatch worst)
    {
        var letters = folded.Count(char.IsLetter);
        var found = Find(layers, folded, NameMatch.Rule, RuleBudget(letters), edits: 0);
        return found.Count == 0 && worst == NameMatch.Fuzzy && Edits(letters) is > 0 and var edits ? Find(layers, folded, NameMatch.Fuzzy, RulesBesideEdits, edits) : found;
    }

    private static List<FoundSpelling> Find(IReadOnlyList<GazetteerLayer> layers, string folded, NameMatch sort, int budget, int edits)
    {
        var search = _search ??= new SpellingSearch(SpellingRules.Default);
        var found = new List<FoundSpelling>();
        for (var layer = 0; layer < layers.Count; layer++)
        {
            foreach (var match in search.Find(new SpellingTrie(layers[layer].File), folded, budget, edits))
                found.Add(new FoundSpelling(layer, match.Place, match.Text, sort, match.Cost, search.Why(match)));
        }
        if (layers.Count == 1 || found.Count == 0) return found;
        // As if all names were in one trie.
        var limit = found.Min(one => one.Cost) + SpellingSearch.Margin;
        return [.. found.Where(one => one.Cost <= limit).OrderBy(one => one.Cost)];
    }

    private const int RulesBesideEdits = 4;

    // Short names have many neighbours. Four letters: 0.5, eight: 1.1. Measured: more finds hardly more spellings but many common words.
    internal static int RuleBudget(int letters) => Math.Clamp(letters * 3 - 2, 8, 36);

    private static int Edits(int letters) => letters switch
    {
        >= 8 => 2,
        >= 5 => 1,
        _ => 0,
    };
}
