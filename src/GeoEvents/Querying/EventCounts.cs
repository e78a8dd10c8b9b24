namespace GeoEvents.Querying;

/// <summary>How many events match a question, and how many more would if they had a date or a point.</summary>
/// <param name="Located">Matching events whose main place has a point.</param>
/// <param name="Unlocated">Matching events whose main place has none.</param>
/// <param name="Undated">Matching events without a date; among the located and unlocated ones.</param>
/// <param name="Footprints">Places of the matching events.</param>
/// <param name="LeftOut">Events that match all else.</param>
public readonly record struct EventCounts(int Located, int Unlocated, int Undated, int Footprints, LeftOutCounts LeftOut)
{
    /// <summary>Every event counts once, at its main place.</summary>
    public int Matched => Located + Unlocated;
}
