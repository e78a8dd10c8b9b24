using GeoEvents.Events;
using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>What a clause claims about its event: said to have happened, alleged, planned, threatened or denied.</summary>
internal static class FactualityReader
{
    /// <summary>A word that far before the trigger no longer speaks of it.</summary>
    private const int Reach = 7;

    private static readonly PhraseLexicon<(Factuality Factuality, bool Anywhere)> Cues = new(Lexicon.Rows("factuality.tsv").Select(row =>
        (row[1], (Enum.Parse<Factuality>(row[0], ignoreCase: true), row.Length > 2))));

    public static Factuality Read(ArticleText text, int first, int last, Trigger trigger)
    {
        if (trigger.Kind is EventKind.Threat) return Factuality.Asserted; // the threat itself was made
        // A question claims nothing.
        var result = text.Text[text.Tokens[last].Start] is '?' or '؟' ? Factuality.Alleged : Factuality.Asserted;
        for (var i = first; i <= last; i++)
        {
            if (i > first && text.Tokens[i].Shape is TokenShape.Capitalised) continue; // the month of May
            if (Cues.Match(text, i, last) is not { } cue) continue;
            if (!cue.Value.Anywhere && (i > trigger.Last || trigger.First - cue.Last > Reach)) continue;
            if (!Applies(cue.Value.Factuality, trigger.Kind)) continue;
            if (Rank(cue.Value.Factuality) > Rank(result)) result = cue.Value.Factuality;
        }
        return result;
    }

    /// <summary>Words are said when they are said: plans and demands in them are their content.</summary>
    private static bool Applies(Factuality factuality, EventKind kind) =>
        kind is not (EventKind.Statement or EventKind.Talks) || factuality is Factuality.Planned && kind is EventKind.Talks;

    private static int Rank(Factuality factuality) => factuality switch
    {
        Factuality.Negated => 4,
        Factuality.Threatened => 3,
        Factuality.Planned => 2,
        Factuality.Alleged => 1,
        _ => 0,
    };
}
