namespace GeoEvents.Querying.Columns;

/// <summary>The three parts of a segment, by what is known of main places.</summary>
internal enum Stretch
{
    Exact,
    /// <summary>As a line or area.</summary>
    Vague,
    Unlocated,
}
