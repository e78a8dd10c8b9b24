using GeoEvents.Events;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>What a text is about first of all, whether it names a place or not.</summary>
internal static class LeadingKind
{
    /// <summary>
    /// The kind of the first statement that happens rather than is said; of a text that only tells what was said, the first of these; null where
    /// nothing is reported.
    /// </summary>
    public static EventKind? Of(ArticleText text)
    {
        EventKind? said = null;
        foreach (var sentence in text.Sentences)
        {
            foreach (var (_, trigger) in StatementSplitter.Split(text, sentence, TriggerFinder.Find(text, sentence), []))
            {
                if (trigger.Kind is not EventKind.Other && trigger.Kind.Happens()) return trigger.Kind;
                if (said is null or EventKind.Other) said = trigger.Kind;
            }
        }
        return said;
    }
}
