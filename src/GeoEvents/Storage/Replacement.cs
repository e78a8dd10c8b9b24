using GeoEvents.Events;
using GeoEvents.Reading;
using GeoEvents.Rereading;

namespace GeoEvents.Storage;

/// <summary>What a store writes of an extraction, beside what it has of the article: the same in every store.</summary>
public static class Replacement
{
    /// <summary>Whether <see cref="Of"/> asks for the events that are kept.</summary>
    public static bool NeedsEvents(WriteMode mode, ArticleVersion? kept, Extraction read) => mode is WriteMode.Copy ? kept?.IsOf(read) is true : kept?.HasTextOf(read) is true && !kept.IsOf(read);

    /// <param name="kept">Null where the store has no such article.</param>
    /// <param name="events">Those that are kept, in any order; none where they are not needed.</param>
    /// <returns>What is to be written; null where all stays as it is.</returns>
    public static Extraction? Of(WriteMode mode, ArticleVersion? kept, IReadOnlyList<ReportedEvent> events, Extraction read)
    {
        if (mode is WriteMode.Reread && kept?.HasTextOf(read) is not true) return null;
        if (kept?.IsOf(read) is true && (mode is not WriteMode.Copy || HaveSameIds(events, read.Events))) return null;
        return mode is WriteMode.Copy ? read : read with { Events = KeptIds.Of(events, read.Events) };
    }

    // Ids depend on earlier readings: two stores may have the same reading with others.
    private static bool HaveSameIds(IReadOnlyList<ReportedEvent> kept, IReadOnlyList<ReportedEvent> read) =>
        kept.Select(reported => reported.Id).ToHashSet(StringComparer.Ordinal).SetEquals(read.Select(reported => reported.Id));
}
