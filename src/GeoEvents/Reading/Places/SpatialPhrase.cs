namespace GeoEvents.Reading.Places;

/// <summary>How the words about a name narrow or widen it.</summary>
/// <param name="Relation">What is said.</param>
/// <param name="Bearing">Degrees clockwise from north, where a direction is said.</param>
/// <param name="Distance">Where one is said.</param>
internal readonly record struct SpatialPhrase(SpatialRelation Relation, double? Bearing = null, SaidDistance? Distance = null)
{
    public static SpatialPhrase None { get; }

    /// <summary>UTF-16 offset where the phrase begins; the name's own where there is none.</summary>
    public int? Start { get; init; }

    /// <summary>UTF-16 offset behind the phrase; the name's own where there is none.</summary>
    public int? End { get; init; }

    /// <summary>How many names behind this one the phrase takes in ("between X, Y and Z": 2).</summary>
    public int Others { get; init; }

    /// <summary>"from X to Y": where something sets out and where it arrives are places of their own, too.</summary>
    public bool IsRoute { get; init; }
}
