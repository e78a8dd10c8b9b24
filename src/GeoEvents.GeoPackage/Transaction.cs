using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>A transaction, undone unless committed. Begun by statement: that of the driver has to be handed to every prepared command.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private bool _isOpen;

    private Transaction(SqliteConnection connection, string begin)
    {
        _connection = connection;
        Execute(begin);
        _isOpen = true;
    }

    /// <summary>To write. Waits for other writers now: what begins as a reader cannot become a writer once another process wrote.</summary>
    public static Transaction ToWrite(SqliteConnection connection) => new(connection, "BEGIN IMMEDIATE");

    /// <summary>To read what was committed at the moment of the first reading.</summary>
    public static Transaction ToRead(SqliteConnection connection) => new(connection, "BEGIN");

    public void Commit()
    {
        Execute("COMMIT");
        _isOpen = false;
    }

    public void Dispose()
    {
        // SQLite itself may have undone it, after a full disk for instance.
        if (_isOpen && SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Execute("ROLLBACK");
        _isOpen = false;
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(_connection, sql);
        statement.Execute();
    }
}
