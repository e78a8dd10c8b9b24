using System.Numerics;
using GeoEvents.Events;
using GeoEvents.Storage;
using NetTopologySuite.Geometries;

namespace GeoEvents.Rereading;

/// <summary>Compares two readings of an event, whatever their ids; one of them as a store gave it back.</summary>
internal static class EventComparison
{
    /// <summary>Of every event, in the order in which people are told.</summary>
    public static IReadOnlyList<EventFields> Fields { get; } = [.. Enum.GetValues<EventFields>().Where(field => field is not EventFields.None)];

    /// <summary>What they tell differently.</summary>
    public static EventFields Differing(ReportedEvent before, ReportedEvent now)
    {
        var fields = EventFields.None;
        if (before.Kind != now.Kind) fields |= EventFields.Kind;
        if (before.Date != now.Date) fields |= EventFields.Dates;
        if (!AreSame(before.Places, now.Places, AreSame)) fields |= EventFields.Places;
        if (before.Factuality != now.Factuality) fields |= EventFields.Factuality;
        if (before.Deaths != now.Deaths || before.Injured != now.Injured) fields |= EventFields.Figures;
        if (!AreSame(before.Actors, now.Actors, AreSame)) fields |= EventFields.Actors;
        if (before.QuoteStart != now.QuoteStart || before.QuoteEnd != now.QuoteEnd || !AreSame(before.FurtherQuotes, now.FurtherQuotes, AreSame)) fields |= EventFields.Quote;
        if (!before.Confidence.Equals(now.Confidence)) fields |= EventFields.Confidence;
        return fields;
    }

    /// <summary>How many fields are the same.</summary>
    public static int Likeness(ReportedEvent before, ReportedEvent now) => Fields.Count - BitOperations.PopCount((uint)Differing(before, now));

    private static bool AreSame<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, T, bool> areSame)
    {
        if (before.Count != now.Count) return false;
        for (var i = 0; i < before.Count; i++)
        {
            if (!areSame(before[i], now[i])) return false;
        }
        return true;
    }

    private static bool AreSame(Quote before, Quote now) => before.Start == now.Start && before.End == now.End;

    private static bool AreSame(EventPlace before, EventPlace now) =>
        AreSame(before.Text, now.Text) && AreSame(before.Name, now.Name) && before.PlaceId == now.PlaceId && before.Kind == now.Kind && before.Point == now.Point
        && before.Precision == now.Precision && before.RadiusKm.Equals(now.RadiusKm) && AreSame(before.Footprint, now.Footprint);

    private static bool AreSame(string? before, string? now) => before == now || (before is not null && now is not null && StoredText.Of(before) == StoredText.Of(now));

    private static bool AreSame(Geometry? before, Geometry? now)
    {
        before = before is { IsEmpty: true } ? null : before;
        now = now is { IsEmpty: true } ? null : now;
        if (before is null || now is null) return before is null && now is null;
        // A store may have mended an outline that crosses itself.
        return before.EqualsExact(now) || (!now.IsValid && before.EnvelopeInternal.Equals(now.EnvelopeInternal));
    }
}
