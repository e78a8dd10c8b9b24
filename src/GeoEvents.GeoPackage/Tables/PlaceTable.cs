using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>places</c>.</summary>
internal sealed class PlaceTable(SqliteConnection connection) : IDisposable
{
    private const string Select =
        "SELECT id, kind, name, arabic_name, country, parent_id, lon, lat, precision_m, population, curated, provenance, geom FROM places ";

    public const string SelectOne = Select + "WHERE id = ?1";

    public const string SelectBehind = Select + "WHERE id > ?1 ORDER BY id";

    private readonly Statement _selectVersion = new(connection, "SELECT gazetteer_version, geom FROM places WHERE id = ?1");
    private readonly Statement _insert = new(connection,
        """
        INSERT OR REPLACE INTO places (fid, geom, id, kind, name, arabic_name, country, parent_id, lon, lat, precision_m, population, curated, provenance, gazetteer_version, data_version)
        VALUES ((SELECT fid FROM places WHERE id = ?2), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """);
    private readonly Statement _deleteUnused = new(connection,
        """
        DELETE FROM places WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM mentions WHERE place_id = ?1) AND NOT EXISTS (SELECT 1 FROM footprints WHERE place_id = ?1)
        RETURNING geom
        """);

    public static Place Read(SqliteDataReader row) => new(row.GetString(0), row.GetName<PlaceKind>(1), row.GetString(2), new LonLat(row.GetDouble(6), row.GetDouble(7)), row.GetInt32(8))
    {
        ArabicName = row.GetText(3),
        Country = row.GetText(4),
        ParentId = row.GetText(5),
        Population = row.GetInt64(9),
        Curated = row.GetBoolean(10),
        Provenance = row.GetText(11),
        Geometry = row.GetBlob(12) is { } blob && GeometryBlob.Read(blob) is var geometry and not Point ? geometry : null,
    };

    /// <summary>Keeps the place, unless it is kept already as this version of the gazetteer has it.</summary>
    public void Ensure(Place place, string gazetteerVersion, long dataVersion, LayerChanges changes)
    {
        var (oldVersion, oldGeometry) = _selectVersion.With(place.Id).List(row => (row.GetString(0), row.GetBlob(1))).SingleOrDefault();
        if (oldVersion == gazetteerVersion) return;
        var geometry = place.Geometry is { IsEmpty: false } own ? own : new Point(place.Point.Lon, place.Point.Lat);
        _insert.With(
            GeometryBlob.Write(geometry), place.Id, KebabCase.Of(place.Kind), place.Name, place.ArabicName, place.Country, place.ParentId, place.Point.Lon, place.Point.Lat,
            place.PrecisionMetres, place.Population, place.Curated, place.Provenance, gazetteerVersion, dataVersion).Execute();
        if (oldGeometry is not null) changes.Removed(GeometryBlob.ReadEnvelope(oldGeometry));
        changes.Added(geometry.EnvelopeInternal);
    }

    public void DeleteUnused(string id, LayerChanges changes)
    {
        foreach (var geometry in _deleteUnused.With(id).List(row => row.GetBlob(0)))
            if (geometry is not null) changes.Removed(GeometryBlob.ReadEnvelope(geometry));
    }

    public void Dispose()
    {
        _selectVersion.Dispose();
        _insert.Dispose();
        _deleteUnused.Dispose();
    }
}
