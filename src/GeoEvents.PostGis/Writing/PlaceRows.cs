using GeoEvents.Gazetteers;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Rows of <c>places</c>: what articles refer to, and the gazetteer in full.</summary>
internal static class PlaceRows
{
    public const string Columns = "id, kind, name, arabic_name, country, parent_id, geom, lon, lat, precision_m, population, curated, provenance, gazetteer_version, data_version";

    /// <summary>Behind an INSERT: what is there already becomes as it is now.</summary>
    public const string OrUpdate =
        """
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, arabic_name = excluded.arabic_name, country = excluded.country, parent_id = excluded.parent_id,
          geom = excluded.geom, lon = excluded.lon, lat = excluded.lat, precision_m = excluded.precision_m, population = excluded.population, curated = excluded.curated,
          provenance = excluded.provenance, gazetteer_version = excluded.gazetteer_version, data_version = excluded.data_version
        """;

    private const string Upsert = $"INSERT INTO geoevents.places ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) {OrUpdate}";

    /// <summary>Of the columns from id to data_version.</summary>
    public static readonly NpgsqlDbType[] Types =
    [
        Text, Text, Text, Text, Text, Text, NpgsqlDbType.Geometry, NpgsqlDbType.Double, NpgsqlDbType.Double, Integer, Bigint, NpgsqlDbType.Boolean, Text, Text, Bigint,
    ];

    /// <summary>Keeps the places as this version of the gazetteer has them.</summary>
    public static async Task EnsureAsync(NpgsqlConnection connection, IReadOnlyList<(Place Place, string GazetteerVersion)> places, long dataVersion, CancellationToken cancellation)
    {
        if (places.Count == 0) return;
        var kept = (await connection.ListAsync(
            "SELECT id, gazetteer_version FROM geoevents.places WHERE id = ANY ($1)", [places.Select(row => row.Place.Id).ToArray()],
            row => (row.GetString(0), row.GetString(1)), cancellation)).ToHashSet();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (place, version) in places.DistinctBy(row => row.Place.Id))
        {
            if (kept.Contains((place.Id, version))) continue;
            var command = new NpgsqlBatchCommand(Upsert);
            foreach (var value in Row(place, version, dataVersion)) command.Parameters.Add(Commands.Parameter(value));
            batch.BatchCommands.Add(command);
        }
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>All columns.</summary>
    public static object?[] Row(Place place, string gazetteerVersion, long dataVersion) => [.. Row(place, GeometryOf(place).Valid()), gazetteerVersion, dataVersion];

    /// <summary>The columns from id to provenance, of an imported place: as it was read.</summary>
    public static object?[] Row(Place place) => Row(place, GeometryOf(place));

    private static object?[] Row(Place place, Geometry geometry) =>
    [
        place.Id, KebabCase.Of(place.Kind), place.Name, place.ArabicName, place.Country, place.ParentId, geometry.InWgs84(), place.Point.Lon, place.Point.Lat,
        place.PrecisionMetres, place.Population, place.Curated, place.Provenance,
    ];

    private static Geometry GeometryOf(Place place) => place.Geometry is { IsEmpty: false } own ? own : new Point(place.Point.Lon, place.Point.Lat);
}
