using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>What the index holds of an event.</summary>
/// <param name="EventId">16 hexadecimal digits.</param>
/// <param name="Start">First possible day; null where open.</param>
/// <param name="End">Last possible day; null where open.</param>
/// <param name="Point">Of the main place; null where unlocated.</param>
/// <param name="Places">How many places the event has.</param>
public readonly record struct IndexRow(
    string EventId, string SourceId, EventKind Kind, Factuality Factuality, DateOnly? Start, DateOnly? End, LonLat? Point, int Places)
{
    /// <summary>How exactly the main place is known; null where unlocated.</summary>
    public WherePrecision? WherePrecision { get; init; }

    /// <summary>The main place lies within so many kilometres of <see cref="Point"/>; 0 where unlocated.</summary>
    public double RadiusKm { get; init; }
}
