using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>geoevents_datasets</c>, and <c>geoevents_overlays</c> with what was compiled of them.</summary>
internal sealed class DatasetTable(SqliteConnection connection) : IDisposable
{
    private const string SelectAll = "SELECT name, origin, places, hash FROM geoevents_datasets ORDER BY name";
    private const string SelectOverlay = "SELECT bytes FROM geoevents_overlays WHERE dataset = ?1 AND key = ?2";

    private readonly Statement _selectHash = new(connection, "SELECT hash FROM geoevents_datasets WHERE name = ?1");
    private readonly Statement _insert = new(connection, "INSERT INTO geoevents_datasets (name, origin, places, hash, data_version) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly Statement _delete = new(connection, "DELETE FROM geoevents_datasets WHERE name = ?1 RETURNING places");
    private readonly Statement _keep = new(connection,
        "INSERT OR REPLACE INTO geoevents_overlays (dataset, key, bytes) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM geoevents_datasets WHERE name = ?1)");

    public static List<StoredDataset> ReadAll(SqliteConnection connection)
    {
        using var statement = new Statement(connection, SelectAll);
        return statement.List(row => new StoredDataset(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)));
    }

    public static byte[]? ReadOverlay(SqliteConnection connection, string dataset, string key)
    {
        using var statement = new Statement(connection, SelectOverlay);
        return statement.With(dataset, key).Scalar() as byte[];
    }

    public string? Hash(string name) => _selectHash.With(name).Scalar() as string;

    public void Insert(StoredDataset dataset, long dataVersion) => _insert.With(dataset.Name, dataset.Origin, dataset.Places, dataset.Hash, dataVersion).Execute();

    /// <summary>Deletes it with its places, which go by foreign key.</summary>
    /// <returns>How many places it had; null where there is none.</returns>
    public int? Delete(string name) => _delete.With(name).List(row => (int?)row.GetInt32(0)).SingleOrDefault();

    /// <summary>Does nothing where there is no such dataset any more.</summary>
    public void KeepOverlay(string dataset, string key, byte[] bytes) => _keep.With(dataset, key, bytes).Execute();

    public void Dispose()
    {
        _selectHash.Dispose();
        _insert.Dispose();
        _delete.Dispose();
        _keep.Dispose();
    }
}
