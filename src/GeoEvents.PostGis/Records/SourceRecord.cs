namespace GeoEvents.PostGis.Records;

/// <summary>A row of <c>sources</c>.</summary>
internal sealed class SourceRecord
{
    public required string Id { get; init; }

    public required string Name { get; set; }
}
