using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.PostGis.Records;

/// <summary>A row of <c>places</c>.</summary>
internal sealed class PlaceRecord
{
    public required string Id { get; init; }

    public required string Kind { get; set; }

    public required string Name { get; set; }

    public string? ArabicName { get; set; }

    public string? Country { get; set; }

    public string? ParentId { get; set; }

    /// <summary>Line or area where known, else the point.</summary>
    public required Geometry Geom { get; set; }

    public required double Lon { get; set; }

    public required double Lat { get; set; }

    public required int PrecisionM { get; set; }

    public required long Population { get; set; }

    public required bool Curated { get; set; }

    public string? Provenance { get; set; }

    public required string GazetteerVersion { get; set; }

    public required long DataVersion { get; set; }

    public Place ToPlace() => new(Id, KebabCase.TryParse(Kind, out PlaceKind kind) ? kind : default, Name, new LonLat(Lon, Lat), PrecisionM)
    {
        ArabicName = ArabicName,
        Country = Country,
        ParentId = ParentId,
        Population = Population,
        Curated = Curated,
        Provenance = Provenance,
        Geometry = Geom is Point ? null : Geom,
    };
}
