namespace GeoEvents.Lists;

/// <summary>What holds for the rows of a file.</summary>
/// <param name="List">The list that they are of.</param>
public sealed record EventListOptions(EventList List)
{
    /// <summary>Source of the rows that name none.</summary>
    public string? Source { get; init; }

    /// <summary>Names of columns of CSV, or of properties of GeoJSON, by the fields that they hold (<see cref="ListFields.All"/>).</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();
}
