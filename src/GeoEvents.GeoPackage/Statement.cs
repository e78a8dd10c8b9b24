using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>A prepared statement with numbered parameters (?1, ?2 …), used over and over.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>The values of the parameters, in the order of their numbers. Null is NULL.</summary>
    public Statement With(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == _command.Parameters.Count) _command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
            _command.Parameters[i].Value = values[i] is string text ? StoredText.Of(text) : values[i] ?? DBNull.Value;
        }
        return this;
    }

    public int Execute() => _command.ExecuteNonQuery();

    public SqliteDataReader Read() => _command.ExecuteReader();

    /// <summary>The first column of the first row; null where there is no row, or NULL.</summary>
    public object? Scalar() => _command.ExecuteScalar() is var value and not DBNull ? value : null;

    /// <summary>All rows.</summary>
    public List<T> List<T>(Func<SqliteDataReader, T> map)
    {
        var rows = new List<T>();
        using var reader = Read();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();
}
