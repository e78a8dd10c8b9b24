using GeoEvents.Querying;

namespace GeoEvents.Formats;

/// <summary>What a feature collection says before its features.</summary>
/// <param name="NumberMatched">Features of the whole answer, of which the collection may be one page.</param>
public sealed record FeatureCollectionHeader(DateTimeOffset TimeStamp, long NumberMatched)
{
    /// <summary>Of the events of the whole answer; null for collections that have nothing to do with events.</summary>
    public EventCounts? Counts { get; init; }

    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Of events: every one is one feature.</summary>
    public static FeatureCollectionHeader OfEvents(DateTimeOffset timeStamp, EventCounts counts) => new(timeStamp, counts.Matched) { Counts = counts };

    /// <summary>Of the places of events: every one is one feature.</summary>
    public static FeatureCollectionHeader OfFootprints(DateTimeOffset timeStamp, EventCounts counts) => new(timeStamp, counts.Footprints) { Counts = counts };
}
