using System.Globalization;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>imported_places</c>. Rows are collected in a table of this connection alone, which holds no lock, and then moved.</summary>
internal sealed class ImportedPlaceTable(SqliteConnection connection) : IDisposable
{
    private const string Columns = "geom, dataset, id, kind, name, arabic_name, names, country, parent_id, lon, lat, precision_m, population, curated, provenance";

    private const string Collected = "temp.collected_places";

    private const string SelectOfDataset =
        """
        SELECT id, kind, name, arabic_name, names, country, parent_id, lon, lat, precision_m, population, curated, provenance, geom, fid
        FROM imported_places WHERE dataset = ?1 ORDER BY fid
        """;

    private readonly Statement _collect = new(connection, $"INSERT OR IGNORE INTO {Collected} ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    private readonly Statement _move = new(connection, $"INSERT INTO imported_places ({Columns}) SELECT {Columns} FROM {Collected} WHERE dataset = ?1 ORDER BY rowid");

    public static IEnumerable<GazetteerEntry> Read(SqliteConnection connection, string dataset)
    {
        using var statement = new Statement(connection, SelectOfDataset);
        using var row = statement.With(dataset).Read();
        while (row.Read()) yield return Read(row, dataset);
    }

    /// <summary>Begins to collect, with nothing.</summary>
    public void BeginCollecting()
    {
        EndCollecting();
        // The same names of columns, without the rules that refer to other tables.
        Execute($"CREATE TABLE {Collected} ({Columns}, UNIQUE (dataset, id))");
    }

    public void EndCollecting() => Execute($"DROP TABLE IF EXISTS {Collected}");

    /// <returns>False if the dataset has the id already.</returns>
    public bool Collect(string dataset, GazetteerEntry entry)
    {
        var place = entry.Place;
        var geometry = place.Geometry is { IsEmpty: false } own ? own : new Point(place.Point.Lon, place.Point.Lat);
        ReadOnlySpan<object?> row =
        [
            GeometryBlob.Write(geometry), dataset, place.Id, KebabCase.Of(place.Kind), place.Name, place.ArabicName, NamesJson.Write(entry.Names), place.Country, place.ParentId,
            place.Point.Lon, place.Point.Lat, place.PrecisionMetres, place.Population, place.Curated, place.Provenance,
        ];
        return _collect.With(row).Execute() > 0;
    }

    /// <summary>Moves what was collected of a dataset to where others see it.</summary>
    public void Move(string dataset) => _move.With(dataset).Execute();

    // Someone may have edited it by hand.
    private static GazetteerEntry Read(SqliteDataReader row, string dataset)
    {
        try
        {
            return Read(row);
        }
        catch (Exception e) when (e is not SqliteException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"row {row.GetInt64(14)} of imported_places, of the dataset {dataset}, has a value that no place has; import the dataset again"), e);
        }
    }

    private static GazetteerEntry Read(SqliteDataReader row)
    {
        var place = new Place(row.GetString(0), row.GetName<PlaceKind>(1), row.GetString(2), new LonLat(row.GetDouble(7), row.GetDouble(8)), row.GetInt32(9))
        {
            ArabicName = row.GetText(3),
            Country = row.GetText(5),
            ParentId = row.GetText(6),
            Population = row.GetInt64(10),
            Curated = row.GetBoolean(11),
            Provenance = row.GetText(12),
            Geometry = row.GetBlob(13) is { } blob && GeometryBlob.Read(blob) is var geometry and not Point ? geometry : null,
        };
        return new GazetteerEntry(place, NamesJson.Read(row.GetString(4)));
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }

    public void Dispose()
    {
        _collect.Dispose();
        _move.Dispose();
    }
}
