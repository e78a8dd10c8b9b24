namespace GeoEvents.Querying;

/// <summary>The conditions of a question that an event does not meet.</summary>
[Flags]
internal enum Conditions
{
    None = 0,
    Box = 1,
    Dates = 2,
    Source = 4,
    Kind = 8,
    Factuality = 16,
}
