using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>One-line calls of SQL with positional parameters ($1, $2 …); null becomes NULL.</summary>
internal static class Commands
{
    /// <returns>How many rows were changed.</returns>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql, object?[] parameters, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>The first column of the first row; null where there is none.</returns>
    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql, object?[] parameters, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteScalarAsync(cancellation) is var value and not DBNull ? value : null;
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlConnection connection, string sql, object?[] parameters, Func<NpgsqlDataReader, T> map, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await row.ReadAsync(cancellation)) list.Add(map(row));
        return list;
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(Parameter(parameter));
        return command;
    }

    public static NpgsqlParameter Parameter(object? value) => new() { Value = Kept(value) ?? DBNull.Value };

    /// <summary>The value without what the server takes for no text.</summary>
    public static object? Kept(object? value) => value switch
    {
        string text => StoredText.Of(text),
        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : StoredText.Of(text)),
        _ => value,
    };
}
