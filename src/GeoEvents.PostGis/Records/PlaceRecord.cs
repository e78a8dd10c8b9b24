using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.PostGis.Writing;
using GeoEvents.Storage;
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

    /// <summary>Events or mentions refer to it.</summary>
    public bool Referred { get; set; }

    public required string GazetteerVersion { get; set; }

    public required long DataVersion { get; set; }

    /// <summary>A place that articles refer to.</summary>
    public static PlaceRecord Of(Place place, string gazetteerVersion, long dataVersion) => new()
    {
        Id = StoredText.Of(place.Id),
        Kind = KebabCase.Of(place.Kind),
        Name = StoredText.Of(place.Name),
        ArabicName = Kept(place.ArabicName),
        Country = Kept(place.Country),
        ParentId = Kept(place.ParentId),
        Geom = PlaceRows.ValidGeometry(place),
        Lon = place.Point.Lon,
        Lat = place.Point.Lat,
        PrecisionM = place.PrecisionMetres,
        Population = place.Population,
        Curated = place.Curated,
        Provenance = Kept(place.Provenance),
        Referred = true,
        GazetteerVersion = gazetteerVersion,
        DataVersion = dataVersion,
    };

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

    private static string? Kept(string? text) => text is null ? null : StoredText.Of(text);
}
