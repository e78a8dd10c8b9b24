using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>One place of an event, as a store reads it.</summary>
/// <param name="Ordinal">0 for the main place.</param>
public readonly record struct FootprintRow(EventRow Event, int Ordinal)
{
    /// <summary>All places of an event.</summary>
    public static IEnumerable<FootprintRow> AllOf(EventRow reported) => Enumerable.Range(0, reported.Places.Count).Select(ordinal => new FootprintRow(reported, ordinal));
}
