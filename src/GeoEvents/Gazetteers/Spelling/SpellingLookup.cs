using GeoEvents.Gazetteers.Compiled;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>How far a spelling may be from a stored name, and the searches within it.</summary>
internal static class SpellingLookup
{
    // Kept by thread: the states of a search are a megabyte.
    [ThreadStatic]
    private static SpellingSearch? _search;

    /// <summary>Hands over the matches of a folded name under the rules; where there are none and it is wanted, those with edits.</summary>
    public static void Find(MappedGazetteer file, string folded, NameMatch worst, Action<SpellingMatch, NameMatch, List<string>> found)
    {
        var trie = new SpellingTrie(file);
        var search = _search ??= new SpellingSearch(SpellingRules.Default);
        var letters = folded.Count(char.IsLetter);
        var sort = NameMatch.Rule;
        var matches = search.Find(trie, folded, RuleBudget(letters), edits: 0);
        if (matches.Count == 0 && worst == NameMatch.Fuzzy && Edits(letters) is > 0 and var edits)
        {
            sort = NameMatch.Fuzzy;
            matches = search.Find(trie, folded, RulesBesideEdits, edits);
        }
        foreach (var match in matches) found(match, sort, search.Why(match));
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
