using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>A transaction, undone unless committed. Begun by statement: that of the driver has to be handed to every prepared command.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOpen;

    private Transaction(SqliteConnection connection, string begin)
    {
        this.connection = connection;
        Execute(begin);
        isOpen = true;
    }

    /// <summary>To write. Waits for other writers now: what begins as a reader cannot become a writer once another process wrote.</summary>
    public static Transaction ToWrite(SqliteConnection connection) => new(connection, "BEGIN IMMEDIATE");

    /// <summary>To read what was committed at the moment of the first reading.</summary>
    public static Transaction ToRead(SqliteConnection connection) => new(connection, "BEGIN");

    public void Commit()
    {
        Execute("COMMIT");
        isOpen = false;
    }

    public void Dispose()
    {
        // SQLite itself may have undone it, after a full disk for instance.
        if (isOpen && SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute("ROLLBACK");
        isOpen = false;
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }
}
