using System.Data;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis.Schema;

/// <summary>Brings a database to the schema of this program: runs the scripts that it lacks, each in one transaction, one program at a time.</summary>
internal static class SchemaUpdate
{
    // Any number that no one else uses: "GeoEvent" in ASCII.
    private const long Lock = 0x47656f4576656e74;

    /// <exception cref="StorageException">A script that ran was changed or is missing here, the database is newer, or one may not make what is missing.</exception>
    public static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        while (await MissingAsync(connection, scripts, cancellation) is not [])
        {
            await AloneAsync(connection, async () =>
            {
                // Another program may have been quicker.
                if (await MissingAsync(connection, scripts, cancellation) is [var script, ..]) await RunAsync(connection, script, cancellation);
            }, cancellation);
        }
    }

    /// <summary>Does something in one transaction while no other program changes the schema.</summary>
    public static async Task AloneAsync(NpgsqlConnection connection, Func<Task> change, CancellationToken cancellation)
    {
        // What others did while this one waited has to be seen, whatever the database's default is.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await ExecutePatientlyAsync(connection, "SELECT pg_advisory_xact_lock($1)", [Lock], cancellation);
        await change();
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Where nothing can be changed.</summary>
    /// <exception cref="StorageException">The schema is another than this program's.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        if (await MissingAsync(connection, scripts, cancellation) is [var script, ..])
            throw new StorageException($"The database lacks the script {script.Name} and can only be read: open it on the server that it follows first.");
    }

    private static async Task<IReadOnlyList<SchemaScript>> MissingAsync(NpgsqlConnection connection, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        // Not to_regclass: in a transaction it may go on saying what it said before another program made the schema.
        if (await connection.ScalarAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'geoevents' AND tablename = 'schema_scripts'", [], cancellation) is 0L) return scripts;
        var ran = await connection.ListAsync("SELECT number, name, checksum FROM geoevents.schema_scripts ORDER BY number", [], row => (Number: row.GetInt32(0), Name: row.GetString(1), Checksum: row.GetString(2)), cancellation);
        foreach (var (number, name, checksum) in ran)
        {
            var script = scripts.FirstOrDefault(script => script.Number == number)
                ?? throw new StorageException($"The database was made by a newer GeoEvents: it has the script {name}, which this one does not know. Update GeoEvents.");
            if (script.Checksum != checksum)
                throw new StorageException($"The script {script.Name} is not the one that made the database ({name}): scripts that ran are never changed. Use the GeoEvents that made it, or a newer one.");
        }
        var gap = Enumerable.Range(1, ran.Count).FirstOrDefault(number => ran.TrueForAll(script => script.Number != number));
        return gap == 0 ? [.. scripts.Skip(ran.Count)] : throw new StorageException($"The database lacks the script number {gap}, though later ones ran: restore geoevents.schema_scripts from a backup.");
    }

    private static async Task RunAsync(NpgsqlConnection connection, SchemaScript script, CancellationToken cancellation)
    {
        if (script.Number == 1)
        {
            await connection.ExecuteAsync(
                """
                CREATE SCHEMA IF NOT EXISTS geoevents;
                CREATE TABLE geoevents.schema_scripts (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now());
                COMMENT ON TABLE geoevents.schema_scripts IS 'The scripts of sql/ that ran on this database.';
                COMMENT ON COLUMN geoevents.schema_scripts.number IS 'Their order, from 1.';
                COMMENT ON COLUMN geoevents.schema_scripts.name IS 'The name of the file.';
                COMMENT ON COLUMN geoevents.schema_scripts.checksum IS 'SHA-256 of the text: a script that ran is never changed.';
                COMMENT ON COLUMN geoevents.schema_scripts.ran_at IS 'When it ran.';
                """, [], cancellation);
        }
        await ExecutePatientlyAsync(connection, script.Sql, [], cancellation);
        await connection.ExecuteAsync("INSERT INTO geoevents.schema_scripts (number, name, checksum) VALUES ($1, $2, $3)", [script.Number, script.Name, script.Checksum], cancellation);
    }

    /// <summary>Millions of rows take longer to change than other commands may take, and so does the waiting for it.</summary>
    private static async Task ExecutePatientlyAsync(NpgsqlConnection connection, string sql, object?[] parameters, CancellationToken cancellation)
    {
        await using var command = Commands.Command(connection, sql, parameters);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
