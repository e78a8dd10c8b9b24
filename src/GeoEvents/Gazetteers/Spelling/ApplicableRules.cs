namespace GeoEvents.Gazetteers.Spelling;

/// <summary>The rules that hold at each position of one written name, cheapest first: found once a search, not once a state.</summary>
internal sealed class ApplicableRules(SpellingRules rules)
{
    private readonly List<SpellingRule> _rules = [];
    private readonly List<int> _starts = [];

    /// <summary>The rules that hold from a position of the written name on.</summary>
    public ReadOnlySpan<SpellingRule> At(int position) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rules)[_starts[position].._starts[position + 1]];

    /// <summary>Prepares for a written name.</summary>
    public void Reset(string written)
    {
        _rules.Clear();
        _starts.Clear();
        for (var position = 0; position <= written.Length; position++)
        {
            _starts.Add(_rules.Count);
            if (position < written.Length) Add(rules.StartingWith(written[position]), written, position);
            Add(rules.Inserting, written, position);
            _rules.Sort(_starts[position], _rules.Count - _starts[position], ByCost);
        }
        _starts.Add(_rules.Count);
    }

    private static readonly Comparer<SpellingRule> ByCost = Comparer<SpellingRule>.Create((a, b) => a.Cost.CompareTo(b.Cost));

    private void Add(SpellingRule[] candidates, string written, int position)
    {
        foreach (var rule in candidates)
        {
            var end = position + rule.Written.Length;
            if (end <= written.Length && written.AsSpan(position, rule.Written.Length).SequenceEqual(rule.Written) && Holds(rule.Where, written, position, end))
                _rules.Add(rule);
        }
    }

    private static bool Holds(RuleContext where, string written, int start, int end) => where switch
    {
        RuleContext.Start => start == 0 || written[start - 1] == ' ',
        RuleContext.End => end == written.Length || written[end] == ' ',
        RuleContext.Between => start > 0 && end < written.Length && SpellingRules.IsConsonant(written[start - 1]) && SpellingRules.IsConsonant(written[end]),
        _ => true,
    };
}
