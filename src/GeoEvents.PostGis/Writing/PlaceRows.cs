using GeoEvents.Gazetteers;
using NetTopologySuite.Geometries;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Places as rows of COPY: the gazetteer in full, and what is imported.</summary>
internal static class PlaceRows
{
    public const string Columns = "id, kind, name, arabic_name, country, parent_id, geom, lon, lat, precision_m, population, curated, provenance, gazetteer_version, data_version";

    /// <summary>Of the columns from id to data_version.</summary>
    public static readonly NpgsqlDbType[] Types =
    [
        Text, Text, Text, Text, Text, Text, NpgsqlDbType.Geometry, NpgsqlDbType.Double, NpgsqlDbType.Double, Integer, Bigint, NpgsqlDbType.Boolean, Text, Text, Bigint,
    ];

    /// <summary>All columns.</summary>
    public static object?[] Row(Place place, string gazetteerVersion, long dataVersion) => [.. Row(place, ValidGeometry(place)), gazetteerVersion, dataVersion];

    /// <summary>The columns from id to provenance, of an imported place: as it was read.</summary>
    public static object?[] Row(Place place) => Row(place, GeometryOf(place).InWgs84());

    /// <summary>Line or area where known, else the point, as the column takes it.</summary>
    public static Geometry ValidGeometry(Place place) => GeometryOf(place).Valid().InWgs84();

    private static object?[] Row(Place place, Geometry geometry) =>
    [
        place.Id, KebabCase.Of(place.Kind), place.Name, place.ArabicName, place.Country, place.ParentId, geometry, place.Point.Lon, place.Point.Lat,
        place.PrecisionMetres, place.Population, place.Curated, place.Provenance,
    ];

    private static Geometry GeometryOf(Place place) => place.Geometry is { IsEmpty: false } own ? own : new Point(place.Point.Lon, place.Point.Lat);
}
