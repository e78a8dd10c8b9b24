namespace GeoEvents.Querying;

/// <summary>One place of an event.</summary>
/// <param name="Ordinal">0 for the main place.</param>
public readonly record struct FootprintId(string EventId, int Ordinal)
{
    public override string ToString() => $"{EventId}.{Ordinal}";
}
