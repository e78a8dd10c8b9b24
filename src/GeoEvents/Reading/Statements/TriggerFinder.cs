using GeoEvents.Events;
using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Finds the words of a sentence that report events.</summary>
internal static class TriggerFinder
{
    private static readonly PhraseLexicon<(EventKind Kind, int Rank)> Triggers = new(Lexicon.Rows("event-triggers.tsv").Select((row, rank) =>
        (row[1], (EventKinds.TryParse(row[0], out var kind) ? kind : throw new InvalidOperationException($"event-triggers.tsv: {row[0]} is no kind of event."), rank))));

    public static List<Trigger> Find(ArticleText text, Sentence sentence)
    {
        var triggers = new List<Trigger>();
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (!text.Tokens[i].IsWord || Triggers.Match(text, i, sentence.Last) is not { } match) continue;
            triggers.Add(new Trigger(i, match.Last, match.Value.Kind, match.Value.Rank));
        }
        return triggers;
    }
}
