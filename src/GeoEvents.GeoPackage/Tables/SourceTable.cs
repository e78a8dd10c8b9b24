using GeoEvents.Articles;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>sources</c>.</summary>
internal sealed class SourceTable(SqliteConnection connection) : IDisposable
{
    private const string SelectAll = "SELECT id, name FROM sources ORDER BY id";

    private const string SelectCounts =
        """
        SELECT id, name,
          (SELECT count(*) FROM articles WHERE source_id = s.id),
          (SELECT count(*) FROM events WHERE source_id = s.id)
        FROM sources s ORDER BY id
        """;

    private readonly Change _insert = new(connection, "INSERT INTO sources (id, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    private readonly Statement _select = new(connection, "SELECT name FROM sources WHERE id = ?1");
    private readonly Change _deleteUnused = new(connection, "DELETE FROM sources WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE source_id = ?1)");

    public static List<Source> ReadAll(SqliteConnection connection)
    {
        using var statement = new Statement(connection, SelectAll);
        return statement.List(row => new Source(row.GetString(0), row.GetString(1)));
    }

    public static List<StoredSource> ReadCounts(SqliteConnection connection)
    {
        using var statement = new Statement(connection, SelectCounts);
        return statement.List(row => new StoredSource(new Source(row.GetString(0), row.GetString(1)), row.GetInt32(2), row.GetInt32(3)));
    }

    /// <returns>The source as it is kept: the first way in which its name was written stays.</returns>
    public Source Ensure(Source source)
    {
        _insert.With(source.Id, source.Name).Execute();
        return source with { Name = (string)_select.With(source.Id).Scalar()! };
    }

    public void DeleteUnused(string id) => _deleteUnused.With(id).Execute();

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _deleteUnused.Dispose();
    }
}
