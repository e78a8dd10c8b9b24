using GeoEvents.Gazetteers;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>mentions</c>.</summary>
internal sealed class MentionTable(SqliteConnection connection) : IDisposable
{
    private const string SelectOfArticle =
        "SELECT text, start_offset, end_offset, confidence, government, place_id, candidates FROM mentions WHERE article_key = ?1 ORDER BY ordinal";

    private readonly Statement _placeIds = new(connection, "SELECT DISTINCT place_id FROM mentions WHERE article_key = ?1 AND place_id IS NOT NULL");
    private readonly Change _insert = new(connection,
        """
        INSERT INTO mentions (article_key, ordinal, text, start_offset, end_offset, confidence, government, place_id, place_name, candidates)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """);

    /// <param name="place">The place with an id.</param>
    public static List<Mention> Read(SqliteConnection connection, string articleKey, Func<string, Place?> place)
    {
        using var statement = new Statement(connection, SelectOfArticle);
        return statement.With(articleKey).List(row => new Mention(row.GetString(0), row.GetInt32(1), row.GetInt32(2), CandidatesJson.Read(row.GetString(6)))
        {
            Confidence = row.GetDouble(3),
            Government = row.GetBoolean(4),
            Place = row.GetText(5) is { } id ? place(id) : null,
        });
    }

    public List<string> PlaceIds(string articleKey) => _placeIds.With(articleKey).List(row => row.GetString(0));

    public void Insert(string articleKey, int ordinal, Mention mention) => _insert.With(
        articleKey, ordinal, mention.Text, mention.Start, mention.End, mention.Confidence, mention.Government, mention.Place?.Id, mention.Place?.Name,
        CandidatesJson.Write(mention.Candidates)).Execute();

    public void Dispose()
    {
        _placeIds.Dispose();
        _insert.Dispose();
    }
}
