namespace GeoEvents.Gazetteers.Spelling;

/// <summary>One direction of a rule: this written text may stand for that stored text. Both are folded; either may be empty, not both.</summary>
/// <param name="Cost">In <see cref="SpellingRules.Unit"/>s.</param>
internal sealed record SpellingRule(string Id, string Written, string Stored, RuleContext Where, int Cost)
{
    /// <summary>For people: "kh→h", "al-→".</summary>
    public string Why { get; } = $"{Shown(Written)}→{Shown(Stored)}";

    private static string Shown(string text) => text.Length == 0 ? "∅" : text.Replace(' ', '·');
}
