using GeoEvents.Reading;

namespace GeoEvents.Rereading;

/// <summary>An article that was read anew, beside what was read in it before.</summary>
/// <param name="Before">As it is stored.</param>
/// <param name="Now">With the ids that its events keep.</param>
public sealed record ArticleRereading(Extraction Before, Extraction Now)
{
    /// <summary>Of all events: those of now in their order, then those that are gone.</summary>
    public IReadOnlyList<EventChange> Events { get; } = Compare(Before, Now);

    /// <param name="read">Another reading of the same text, as the extractor gives it.</param>
    public static ArticleRereading Of(Extraction before, Extraction read) => new(before, read with { Events = KeptIds.Of(before.Events, read.Events) });

    private static List<EventChange> Compare(Extraction before, Extraction now)
    {
        var gone = before.Events.ToDictionary(reported => reported.Id, StringComparer.Ordinal);
        var changes = now.Events.Select(reported => gone.Remove(reported.Id, out var known)
            ? new EventChange(known, reported, EventComparison.Differing(known, reported))
            : new EventChange(null, reported, EventFields.None)).ToList();
        changes.AddRange(before.Events.Where(reported => gone.ContainsKey(reported.Id)).Select(reported => new EventChange(reported, null, EventFields.None)));
        return changes;
    }
}
