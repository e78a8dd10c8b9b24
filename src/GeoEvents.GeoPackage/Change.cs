using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace GeoEvents.GeoPackage;

/// <summary>A prepared statement that changes something and is used row after row: parameters (?1, ?2 …) go to SQLite by their numbers, where a command of the driver looks each up by its name.</summary>
internal sealed class Change(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? _statement;

    /// <summary>The values of the parameters, in the order of their numbers. Null is NULL.</summary>
    public Change With(params ReadOnlySpan<object?> values)
    {
        var statement = Prepared();
        for (var i = 0; i < values.Length; i++) Check(Bind(statement, i + 1, values[i]));
        return this;
    }

    public void Execute()
    {
        var statement = Prepared();
        try
        {
            if (sqlite3_step(statement) is not SQLITE_DONE and var code) Check(code);
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    private sqlite3_stmt Prepared()
    {
        if (_statement is null) Check(sqlite3_prepare_v2(connection.Handle, sql, out _statement));
        return _statement!;
    }

    private static int Bind(sqlite3_stmt statement, int number, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, number),
        string text => sqlite3_bind_text(statement, number, StoredText.Of(text)),
        byte[] bytes => sqlite3_bind_blob(statement, number, bytes),
        double real => sqlite3_bind_double(statement, number, real),
        int integer => sqlite3_bind_int(statement, number, integer),
        long integer => sqlite3_bind_int64(statement, number, integer),
        bool truth => sqlite3_bind_int(statement, number, truth ? 1 : 0),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a column.", nameof(value)),
    };

    private void Check(int code)
    {
        if (code != SQLITE_OK) SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }

    public void Dispose() => _statement?.Dispose();
}
