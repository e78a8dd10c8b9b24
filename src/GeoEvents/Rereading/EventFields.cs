namespace GeoEvents.Rereading;

/// <summary>What two readings of an event may tell differently. In answers the names are lower case.</summary>
[Flags]
public enum EventFields
{
    None = 0,
    Kind = 1,
    Dates = 2,
    Places = 4,
    Factuality = 8,
    /// <summary>Deaths and injured.</summary>
    Figures = 16,
    Actors = 32,
    /// <summary>Other spans of the text.</summary>
    Quote = 64,
    Confidence = 128,
}
