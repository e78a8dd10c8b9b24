using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Reads and writes <c>geoevents_metadata</c>.</summary>
internal static class MetadataTable
{
    /// <summary>Raised with every change of Schema.sql that this program's predecessors cannot read.</summary>
    public const long SchemaVersion = 1;

    private const string SchemaVersionName = "schema_version";
    private const string DataVersionName = "data_version";

    public static void Initialize(SqliteConnection connection)
    {
        using var insert = new Statement(connection, "INSERT INTO geoevents_metadata (name, value) VALUES (?1, ?2)");
        insert.With(SchemaVersionName, SchemaVersion).Execute();
        insert.With(DataVersionName, 0L).Execute();
    }

    public static long ReadSchemaVersion(SqliteConnection connection) => Read(connection, SchemaVersionName);

    public static long ReadDataVersion(SqliteConnection connection) => Read(connection, DataVersionName);

    public static void WriteDataVersion(SqliteConnection connection, long version)
    {
        using var update = new Statement(connection, "UPDATE geoevents_metadata SET value = ?2 WHERE name = ?1");
        update.With(DataVersionName, version).Execute();
    }

    private static long Read(SqliteConnection connection, string name)
    {
        using var select = new Statement(connection, "SELECT value FROM geoevents_metadata WHERE name = ?1");
        return select.With(name).Scalar() as long? ?? throw new FormatException($"geoevents_metadata has no {name}");
    }
}
