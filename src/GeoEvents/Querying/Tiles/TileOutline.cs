using GeoEvents.Events;

namespace GeoEvents.Querying.Tiles;

/// <summary>A line or area that is the main place of events.</summary>
/// <param name="EventId">One of them.</param>
public sealed record TileOutline(OutlineKey Key, WherePrecision Precision, string EventId)
{
    public int Count { get; internal set; }

    /// <summary>Planned, threatened or negated ones among them.</summary>
    public int Hypothetical { get; internal set; }

    /// <summary>Ordinal of the source of them all; less than 0 where they are of several.</summary>
    internal int Source { get; set; }
}
