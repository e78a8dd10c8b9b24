using GeoEvents.GeoPackage.Tables;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GeoEvents.GeoPackage;

/// <summary>Opens the file, makes it where it is new, and refuses what is not ours.</summary>
internal sealed class GeoPackageFile
{
    private const long ApplicationId = 0x47504B47; // "GPKG"
    private const int GeoPackageVersion = 10300;
    private const int BusyMilliseconds = 10_000;

    // Full: what is committed survives also a power cut. The cache holds the indexes into which ids fall at random;
    // a batch may leave some thousand pages in the log, which are copied into the file only every few batches.
    private static readonly string Settings = $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000";

    private readonly string _connectionString;
    private readonly bool _immutable;

    private GeoPackageFile(string path, SqliteOpenMode mode, bool immutable = false)
    {
        Path = path;
        IsReadOnly = mode == SqliteOpenMode.ReadOnly;
        _immutable = immutable;
        var name = immutable ? $"{new Uri(path).AbsoluteUri}?immutable=1" : path;
        // What is taken for immutable is read anew each time: a kept connection would not notice if it were not.
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = name,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = BusyMilliseconds / 1000,
            Pooling = !immutable,
        }.ToString();
    }

    public string Path { get; }

    public bool IsReadOnly { get; }

    /// <summary>Changes that are not yet in the file itself.</summary>
    private bool HasLog => IsWritten("-wal") || IsWritten("-journal");

    /// <exception cref="StorageException">See <see cref="GeoPackageEventStore.Open"/>.</exception>
    public static GeoPackageFile Open(string path, bool readOnly, bool awaitSamples)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new StorageException($"{full} is a folder: name a file.");
        var exists = File.Exists(full);
        if (readOnly && !exists) throw new StorageException($"{full} does not exist.");
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full))) throw new StorageException($"The folder of {full} does not exist.");
        try
        {
            return (readOnly ? null : OpenToWrite(full, exists, awaitSamples)) ?? OpenReadOnly(full);
        }
        catch (Exception e) when (e is SqliteException or FormatException)
        {
            throw SqliteErrors.Exception(full, e);
        }
    }

    /// <summary>A connection, out of the pool where one is there.</summary>
    public SqliteConnection Connect()
    {
        if (_immutable && HasLog)
            throw new StorageException($"{Path} has changes beside it, in {Path}-wal, that take the right to write to its folder: have it opened by someone who may, or copy both files.");
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Execute(connection, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections in the pool, after which SQLite tidies its files up.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <returns>Null if the file is there but cannot be written.</returns>
    private static GeoPackageFile? OpenToWrite(string path, bool exists, bool awaitSamples)
    {
        var creating = new GeoPackageFile(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (!creating.CheckOrCreate(awaitSamples)) return null;
        }
        catch (SqliteException e) when (exists && IsForbidden(e))
        {
            return null;
        }
        finally
        {
            creating.Close();
            if (!exists) RemoveEmpty(path);
        }
        // From now on a file that somebody deletes is missed, not made anew.
        return new GeoPackageFile(path, SqliteOpenMode.ReadWrite);
    }

    /// <summary>Removes a file that was made and into which nothing came, as on a full disk.</summary>
    private static void RemoveEmpty(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 } empty) empty.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays: what went wrong before is what people are told.
        }
    }

    private static GeoPackageFile OpenReadOnly(string path)
    {
        var file = new GeoPackageFile(path, SqliteOpenMode.ReadOnly);
        try
        {
            file.Check();
        }
        catch (SqliteException e) when (IsForbidden(e))
        {
            // SQLite wants to make a file beside the database to share it with writers. In a folder where nobody can write there are none.
            file.Close();
            file = new GeoPackageFile(path, SqliteOpenMode.ReadOnly, immutable: true);
            file.Check();
        }
        return file;
    }

    private void Check()
    {
        using var connection = Connect();
        if (IsEmpty(connection)) throw new StorageException($"{Path} is empty.");
        CheckSchema(connection);
    }

    /// <returns>False if the file cannot be written.</returns>
    private bool CheckOrCreate(bool awaitSamples)
    {
        using var connection = Connect();
        if (!IsEmpty(connection)) CheckSchema(connection);
        else if (sqlite3_db_readonly(connection.Handle, "main") == 0) Create(connection, awaitSamples);
        if (sqlite3_db_readonly(connection.Handle, "main") != 0) return false;
        Execute(connection, "PRAGMA journal_mode = WAL");
        if (MetadataTable.ReadSchemaVersion(connection) < MetadataTable.SchemaVersion) Upgrade(connection);
        return true;
    }

    private void Create(SqliteConnection connection, bool awaitSamples)
    {
        using var transaction = Transaction.ToWrite(connection);
        if (!IsEmpty(connection)) // another process was quicker
        {
            CheckSchema(connection);
            return;
        }
        SchemaScripts.Run(connection, from: 0);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {GeoPackageVersion}");
        MetadataTable.Initialize(connection, awaitSamples);
        transaction.Commit();
    }

    private static void Upgrade(SqliteConnection connection)
    {
        using var transaction = Transaction.ToWrite(connection);
        // Read again: another process may have been quicker.
        SchemaScripts.Run(connection, MetadataTable.ReadSchemaVersion(connection));
        MetadataTable.WriteSchemaVersion(connection);
        transaction.Commit();
    }

    private void CheckSchema(SqliteConnection connection)
    {
        if (!Has(connection, "geoevents_metadata"))
            throw new StorageException($"{Path} is a {(Has(connection, "gpkg_contents") ? "GeoPackage" : "database")} of another program: name a GeoPackage of GeoEvents, or a new file.");
        var version = MetadataTable.ReadSchemaVersion(connection);
        if (version > MetadataTable.SchemaVersion)
            throw new StorageException($"{Path} was written by a newer GeoEvents (schema {version}; this one knows {MetadataTable.SchemaVersion}): update GeoEvents.");
    }

    private bool IsWritten(string ending) => new FileInfo(Path + ending) is { Exists: true, Length: > 0 };

    private static bool IsForbidden(SqliteException e) => e.SqliteErrorCode is SQLITE_CANTOPEN or SQLITE_READONLY;

    private static bool IsEmpty(SqliteConnection connection) => Count(connection, "SELECT count(*) FROM sqlite_schema WHERE ?1 IS NULL", null) == 0;

    private static bool Has(SqliteConnection connection, string table) => Count(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1", table) > 0;

    private static long Count(SqliteConnection connection, string sql, string? value)
    {
        using var statement = new Statement(connection, sql);
        return (long)statement.With(value).Scalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }
}
