namespace GeoEvents.Reading.Places;

/// <summary>How the words about a name narrow or widen it.</summary>
/// <param name="Relation">What is said.</param>
/// <param name="Bearing">Degrees clockwise from north, where a direction is said.</param>
/// <param name="Km">Distance, where one is said.</param>
/// <param name="Start">UTF-16 offset where the phrase begins; the name's own where there is none.</param>
internal readonly record struct SpatialPhrase(SpatialRelation Relation, double? Bearing = null, double? Km = null, int? Start = null)
{
    public static SpatialPhrase None { get; }
}
