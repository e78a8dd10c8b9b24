using GeoEvents.Events;

namespace GeoEvents.Rereading;

/// <summary>What became of an event when its article was read anew.</summary>
/// <param name="Before">Null for a new one.</param>
/// <param name="Now">Null for one that is gone; else with the same id as before.</param>
/// <param name="Fields">What is told differently, of an event that was there and is.</param>
public sealed record EventChange(ReportedEvent? Before, ReportedEvent? Now, EventFields Fields)
{
    public string Id => (Now ?? Before)!.Id;
}
