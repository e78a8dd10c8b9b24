namespace GeoEvents.Events;

/// <summary>What a sentence claims about an event. In files and answers the names are lower case.</summary>
public enum Factuality
{
    /// <summary>Said to have happened.</summary>
    Asserted = 0,
    /// <summary>Said to have happened by someone from whom the text keeps its distance.</summary>
    Alleged,
    Planned,
    Threatened,
    /// <summary>Said not to have happened.</summary>
    Negated,
}
