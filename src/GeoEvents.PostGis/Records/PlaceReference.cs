namespace GeoEvents.PostGis.Records;

/// <summary>That a row of another table is about a place. Only read.</summary>
internal abstract class PlaceReference
{
    public string? PlaceId { get; init; }

    /// <summary>A row of <c>mentions</c>.</summary>
    public sealed class OfMention : PlaceReference;

    /// <summary>A row of <c>event_places</c>.</summary>
    public sealed class OfEvent : PlaceReference;
}
