using GeoEvents.Events;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>One place of an event.</summary>
/// <param name="Ordinal">0 for the main place.</param>
public readonly record struct StoredFootprint(StoredEvent Event, int Ordinal)
{
    public EventPlace Place => Event.Event.Places[Ordinal];

    public FootprintId Id => new(Event.Event.Id, Ordinal);

    /// <summary>All places of an event.</summary>
    public static IEnumerable<StoredFootprint> AllOf(StoredEvent stored) => Enumerable.Range(0, stored.Event.Places.Count).Select(ordinal => new StoredFootprint(stored, ordinal));
}
