using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GeoEvents.GeoPackage;

/// <summary>What SQLite's errors mean to people.</summary>
internal static class SqliteErrors
{
    /// <summary>True if the data are at fault, not the file, the disk or another program.</summary>
    public static bool IsOfTheData(SqliteException e) => e.SqliteErrorCode is SQLITE_CONSTRAINT or SQLITE_TOOBIG or SQLITE_MISMATCH;

    /// <summary>The end of a sentence, without its full stop.</summary>
    public static string Reason(Exception e) => e switch
    {
        SqliteException { SqliteExtendedErrorCode: SQLITE_CONSTRAINT_UNIQUE } error => $"something with the same id is there already ({Detail(error)})",
        SqliteException { SqliteErrorCode: SQLITE_CONSTRAINT } error => $"it breaks a rule of the store ({Detail(error)})",
        SqliteException { SqliteErrorCode: SQLITE_TOOBIG } => "it is too large",
        SqliteException error => Detail(error),
        _ => e.Message.TrimEnd('.'),
    };

    /// <summary>The failure of a whole store as one sentence.</summary>
    public static StorageException Exception(string path, Exception e) => new(e is not SqliteException error ? $"{path} holds what GeoEvents did not write: {Reason(e)}." : error.SqliteErrorCode switch
    {
        SQLITE_NOTADB => $"{path} is not a database: name a GeoPackage of GeoEvents, or a new file.",
        SQLITE_CORRUPT => $"{path} is damaged ({Detail(error)}): restore a copy of it.",
        SQLITE_BUSY or SQLITE_LOCKED => $"{path} is being written by another program that did not finish in time: try again.",
        SQLITE_READONLY => $"{path} cannot be written: it, or its folder, is read-only.",
        SQLITE_FULL => $"The disk of {path} is full.",
        SQLITE_CANTOPEN => $"{path} cannot be opened: is its folder there, and may you write to it?",
        _ => $"{path} cannot be read or written: {Detail(error)}.",
    }, e);

    /// <summary>SQLite's own words, out of "SQLite Error 19: 'UNIQUE constraint failed: events.id'."</summary>
    private static string Detail(SqliteException e)
    {
        var (first, last) = (e.Message.IndexOf('\'', StringComparison.Ordinal), e.Message.LastIndexOf('\''));
        return last > first ? e.Message[(first + 1)..last] : e.Message.TrimEnd('.');
    }
}
