using System.Globalization;
using GeoEvents.Querying;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Reads and writes <c>geoevents_metadata</c>.</summary>
internal static class MetadataTable
{
    /// <summary>The number of the last script in the folder Schema.</summary>
    public const long SchemaVersion = 4;

    /// <summary>The first version that has imported places.</summary>
    public const long ImportsVersion = 2;

    /// <summary>The first version whose events have further quotes.</summary>
    public const long FurtherQuotesVersion = 3;

    private const string SchemaVersionName = "schema_version";
    private const string DataVersionName = "data_version";
    private const string DataTokenName = "data_token";
    private const string AwaitsSamplesName = "awaits_samples";

    public static void Initialize(SqliteConnection connection, bool awaitSamples)
    {
        using var insert = new Statement(connection, "INSERT INTO geoevents_metadata (name, value) VALUES (?1, ?2)");
        insert.With(SchemaVersionName, SchemaVersion).Execute();
        insert.With(DataVersionName, 0L).Execute();
        insert.With(AwaitsSamplesName, awaitSamples ? 1L : 0L).Execute();
    }

    public static long ReadSchemaVersion(SqliteConnection connection) => Read(connection, SchemaVersionName);

    public static void WriteSchemaVersion(SqliteConnection connection) => Write(connection, SchemaVersionName, SchemaVersion);

    public static long ReadDataVersion(SqliteConnection connection) => Read(connection, DataVersionName);

    /// <summary>Null in a file that was last written by an older version.</summary>
    public static DataStamp? ReadDataStamp(SqliteConnection connection) =>
        Find(connection, DataTokenName) is { } token ? new DataStamp(ReadDataVersion(connection), token.ToString("x16", CultureInfo.InvariantCulture)) : null;

    public static void WriteDataVersion(SqliteConnection connection, long version)
    {
        Write(connection, DataVersionName, version);
        using var token = new Statement(connection, "INSERT OR REPLACE INTO geoevents_metadata (name, value) VALUES (?1, random())");
        token.With(DataTokenName).Execute();
    }

    public static bool ReadAwaitsSamples(SqliteConnection connection) => Find(connection, AwaitsSamplesName) == 1;

    public static void WriteAwaitsSamples(SqliteConnection connection, bool awaits) => Write(connection, AwaitsSamplesName, awaits ? 1L : 0L);

    private static void Write(SqliteConnection connection, string name, long value)
    {
        using var update = new Statement(connection, "UPDATE geoevents_metadata SET value = ?2 WHERE name = ?1");
        update.With(name, value).Execute();
    }

    private static long Read(SqliteConnection connection, string name) =>
        Find(connection, name) ?? throw new FormatException($"geoevents_metadata has no {name}");

    private static long? Find(SqliteConnection connection, string name)
    {
        using var select = new Statement(connection, "SELECT value FROM geoevents_metadata WHERE name = ?1");
        return select.With(name).Scalar() as long?;
    }
}
