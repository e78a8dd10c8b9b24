using System.Net.Sockets;
using System.Text.Json;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>What the server says, in one sentence for people. Never with the password.</summary>
internal static class ServerErrors
{
    /// <summary>Whether the same call may go well a moment later: a lost connection, a server that starts or stops, writers in each other's way.</summary>
    public static bool IsTransient(Exception e) => e is PostgresException error
        ? error.IsTransient || error.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        : e is NpgsqlException { IsTransient: true } or { InnerException: IOException or SocketException or TimeoutException };

    /// <summary>Whether the rows are at fault and not the server, the disk or another writer.</summary>
    public static bool IsOfTheData(PostgresException error) => error.SqlState is ['2', '2' or '3', ..] or ['5', '4', ..];

    /// <summary>What is wrong with the rows: the end of a sentence, without its full stop.</summary>
    public static string Reason(Exception e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } error => $"something with the same id is there already ({error.ConstraintName})",
        PostgresException { SqlState: ['2', '3', ..] } error => $"it breaks a rule of the store ({error.ConstraintName ?? error.MessageText})",
        PostgresException { SqlState: ['5', '4', ..] } => "it is too large",
        PostgresException error => error.MessageText,
        _ => e.Message.TrimEnd('.'),
    };

    public static StorageException Exception(string database, Exception e) => new($"{database} {Sentence(e)}", e);

    /// <exception cref="StorageException">What the action threw because of the server.</exception>
    public static async Task<T> GuardAsync<T>(string database, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Exception(database, e);
        }
    }

    private static bool IsFailure(Exception e) => e is NpgsqlException or FormatException or JsonException or ArgumentException or TimeoutException;

    private static string Sentence(Exception e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } error => $"refuses the user or the password: {error.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } error => $"is not there: {error.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } error => $"does not let this user do that: {error.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "has no room left on its disk: make some and do it again.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "can only be read: it is a copy that follows another server.",
        PostgresException error => $"answers: {error.MessageText}.",
        NpgsqlException { InnerException: TimeoutException } => "does not answer in time.",
        NpgsqlException { InnerException: SocketException error } => $"cannot be reached: {error.Message}.",
        _ => $"cannot be read or written: {e.Message}",
    };
}
