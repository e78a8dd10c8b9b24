using GeoEvents.Gazetteers.Compiled;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>
/// Finds the stored names that a written name may stand for under the spelling rules, cheapest first: Dijkstra's algorithm over
/// (node of the trie, position in the written name), where a step is an equal letter, a rule, or, where edits are allowed, a wrong,
/// missing or surplus letter. So the cost of a name is exactly that of the rules it needs, and nothing matches that no rule explains.
/// One instance serves one thread and keeps its memory.
/// </summary>
internal sealed class SpellingSearch(SpellingRules rules)
{
    /// <summary>What an edit costs, in <see cref="SpellingRules.Unit"/>s: more than the rules of a name may.</summary>
    public const int EditCost = 60;

    private const string EditReason = "";

    // Enough for every real name; a text made to be slow finds less.
    private const int MaxStates = 16_000, MaxMatches = 60;

    /// <summary>How much dearer than the best a match may be, in <see cref="SpellingRules.Unit"/>s; others are noise beside it.</summary>
    public const int Margin = 12;

    private readonly ApplicableRules _rules = new(rules);
    private readonly SearchStates _states = new(MaxStates);
    private readonly List<SpellingMatch> _matches = [];

    /// <summary>The stored names within a budget, cheapest first; valid until the next search.</summary>
    /// <param name="trie">The stored names.</param>
    /// <param name="written">The folded name.</param>
    /// <param name="budget">The highest cost, in units, of the rules.</param>
    /// <param name="edits">How many edits are allowed beside the rules.</param>
    public List<SpellingMatch> Find(SpellingTrie trie, string written, int budget, int edits)
    {
        _matches.Clear();
        if (written.Length is 0 or > SpellingTrie.MaxLength) return _matches;
        _rules.Reset(written);
        _states.Reset(budget + edits * EditCost);
        _states.Reach(0, 0, 0, -1, null);
        while (_matches.Count < MaxMatches && _states.TryNext(out var index))
        {
            var (node, position, cost) = _states[index];
            if (position == written.Length && trie.EndsName(node))
            {
                if (_matches.Count == 0) _states.Lower(cost + Margin);
                AddMatches(trie, node, cost, index);
            }
            Step(trie, written, index, budget);
            // A first letter is rarely the wrong one, and not trusting it multiplies what must be searched.
            if (position > 0 && cost < edits * EditCost) Edit(trie, written, index);
        }
        return _matches;
    }

    /// <summary>The rules that led to a match, in the order of the name, and how many letters differ beside them.</summary>
    public List<string> Why(SpellingMatch match)
    {
        var why = new List<string>();
        var edits = 0;
        for (var index = match.State; index > 0; index = _states.Parent(index))
        {
            var reason = _states.Why(index);
            if (reason == EditReason) edits++;
            else if (reason is not null && !why.Contains(reason)) why.Add(reason);
        }
        why.Reverse();
        if (edits > 0) why.Add(edits == 1 ? "1 letter differs" : $"{edits} letters differ");
        return why;
    }

    private void AddMatches(SpellingTrie trie, int node, int cost, int index)
    {
        foreach (var name in trie.Names(node))
        {
            // A place is reached by its cheapest name first.
            if (!_matches.Exists(match => match.Place == name.Place)) _matches.Add(new SpellingMatch(name.Place, name.Text, cost, index));
        }
    }

    private void Step(SpellingTrie trie, string written, int index, int budget)
    {
        var (node, position, cost) = _states[index];
        if (position < written.Length)
        {
            var same = trie.Child(node, written[position]);
            if (same >= 0) _states.Reach(same, position + 1, cost, index, null);
        }
        var most = Math.Min(budget - cost % EditCost, _states.Limit - cost);
        foreach (var rule in _rules.At(position))
        {
            if (rule.Cost > most) break;
            var reached = trie.Descend(node, rule.Stored);
            if (reached >= 0 && Holds(rule.Where, trie, node, reached)) _states.Reach(reached, position + rule.Written.Length, cost + rule.Cost, index, rule.Why);
        }
    }

    private static bool Holds(RuleContext where, SpellingTrie trie, int from, int to) => where switch
    {
        RuleContext.Start => from == 0 || trie.Label(from) == ' ',
        RuleContext.End => trie.EndsName(to) || trie.Child(to, ' ') >= 0,
        RuleContext.Between => SpellingRules.IsConsonant((char)trie.Label(from)),
        _ => true,
    };

    private void Edit(SpellingTrie trie, string written, int index)
    {
        var (node, position, cost) = _states[index];
        if (position < written.Length) _states.Reach(node, position + 1, cost + EditCost, index, EditReason);
        var (first, end) = trie.Children(node);
        for (var child = first; child < end; child++)
        {
            _states.Reach(child, position, cost + EditCost, index, EditReason);
            if (position < written.Length && trie.Label(child) != SpellingAlphabet.LabelOf(written[position])) _states.Reach(child, position + 1, cost + EditCost, index, EditReason);
        }
    }
}
