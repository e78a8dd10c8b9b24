using GeoEvents.Events;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Cuts a sentence into what it reports: one statement a clause with a trigger; clauses without a place of their own join their neighbours of the same sort.</summary>
internal static class StatementSplitter
{
    public static List<(Statement Statement, Trigger Trigger)> Split(ArticleText text, Sentence sentence, List<Trigger> triggers, List<Resolution> places)
    {
        var statements = new List<Statement>();
        foreach (var (first, last) in Clauses.Split(text, sentence))
        {
            var its = places.Where(p => p.Name.First >= first && p.Name.First <= last).ToList();
            var own = triggers.Where(t => t.First >= first && t.First <= last).ToList();
            Trigger? best = own.Count > 0 ? own.MinBy(t => t.Rank) : null;
            if (statements is [.., var before] && (best is not { } trigger || before.Trigger is not { } earlier || Joins(before, earlier, trigger, its)))
                statements[^1] = new Statement(before.First, last, Stronger(before.Trigger, best), [.. before.Places, .. its]);
            else if (best is not null || its.Count > 0) statements.Add(new Statement(first, last, best, its));
        }
        // A clause without a place happens where the sentence says.
        var elsewhere = statements.Find(s => s.Trigger is not null && s.Places.Count > 0)?.Places ?? [];
        return [.. statements.Where(s => s.Trigger is not null).Select(s => (s.Places.Count > 0 ? s : s with { Places = elsewhere }, s.Trigger!.Value))];
    }

    private static Trigger? Stronger(Trigger? one, Trigger? other) =>
        one is { } a && (other is not { } b || a.Rank < b.Rank) ? a : other;

    /// <summary>The clause goes on with what the one before reports: the same sort of event, or its figures, with no other place.</summary>
    private static bool Joins(Statement before, Trigger earlier, Trigger trigger, List<Resolution> places) =>
        (places.Count == 0 || before.Places.Count == 0)
        && (trigger.Kind == earlier.Kind || trigger.Kind is EventKind.Other || earlier.Kind is EventKind.Other or EventKind.Statement
            || (trigger.Kind.IsViolence() && earlier.Kind.IsViolence()));
}
