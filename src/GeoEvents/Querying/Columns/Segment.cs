namespace GeoEvents.Querying.Columns;

/// <summary>A stretch of rows whose dates lie near each other.</summary>
/// <param name="First">Its first row; up to <paramref name="Vague"/> the main place is exact (where-precision 1 or 2).</param>
/// <param name="Vague">From here on it is known as a line or area only.</param>
/// <param name="Unlocated">From here on it has no point.</param>
/// <param name="End">The row behind the last.</param>
/// <param name="MonthStart">The day number of the first of the month in which all begin; <see cref="AnyMonth"/> where they begin in any, or are undated.</param>
internal readonly record struct Segment(int First, int Vague, int Unlocated, int End, int MonthStart, bool IsUndated)
{
    public const int AnyMonth = -1;

    /// <summary>The least and the greatest first and last days of its rows.</summary>
    public int MinStart { get; init; }

    public int MaxStart { get; init; }

    public int MinEnd { get; init; }

    public int MaxEnd { get; init; }

    /// <summary>No row is newer (<see cref="EventColumns.Day"/>).</summary>
    public int MaxDay { get; init; }
}
