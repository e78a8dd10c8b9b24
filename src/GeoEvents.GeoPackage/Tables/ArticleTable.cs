using GeoEvents.Articles;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>articles</c>. What comes from an article goes with it.</summary>
internal sealed class ArticleTable(SqliteConnection connection) : IDisposable
{
    private const string Select = "SELECT a.key, s.id, s.name, a.title, a.author, a.url, a.published, a.language, a.body_start, a.content_hash, ";
    private const string From = " FROM articles a JOIN sources s ON s.id = a.source_id ";

    public const string SelectOne = Select + "a.text" + From + "WHERE a.key = ?1";

    /// <summary>Without the texts.</summary>
    public const string SelectBehind = Select + "''" + From + "WHERE a.key > ?1 ORDER BY a.key";

    public const string SelectVersions = SelectVersion + "WHERE key > ?1 ORDER BY key";

    /// <summary>With the texts, and behind them by which gazetteer and extractor they were read.</summary>
    public const string SelectWhole = SelectTexts + "ORDER BY a.key";

    public const string SelectWholeOfOne = SelectTexts + "WHERE a.key = ?1";

    private const string SelectTexts = Select + "a.text, a.gazetteer_version, a.extractor_version" + From;

    private const string SelectVersion = "SELECT key, content_hash, gazetteer_version, extractor_version, source_id FROM articles ";

    private readonly Statement _version = new(connection, SelectVersion + "WHERE key = ?1");
    private readonly Statement _keys = new(connection, "SELECT key FROM articles WHERE source_id = ?1");
    private readonly Change _delete = new(connection, "DELETE FROM articles WHERE key = ?1");
    private readonly Change _insert = new(connection,
        """
        INSERT INTO articles (key, source_id, title, author, url, published, language, body_start, text, content_hash, gazetteer_version, extractor_version, data_version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """);

    public static Article Read(SqliteDataReader row) => new(row.GetString(0), new Source(row.GetString(1), row.GetString(2)), row.GetString(10), row.GetString(9))
    {
        Title = row.GetText(3),
        Author = row.GetText(4),
        Url = row.GetText(5),
        Published = row.GetDay(6),
        Language = row.GetString(7),
        BodyStart = row.GetInt32(8),
    };

    /// <summary>What is kept under the key, or null.</summary>
    public ArticleVersion? Version(string key) => _version.With(key).List(ReadVersion).SingleOrDefault();

    public static ArticleVersion ReadVersion(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));

    public List<string> Keys(string sourceId) => _keys.With(sourceId).List(row => row.GetString(0));

    public void Insert(Extraction extraction, long dataVersion)
    {
        var article = extraction.Article;
        _insert.With(
            article.Key, article.Source.Id, article.Title, article.Author, article.Url, Columns.Day(article.Published), article.Language, article.BodyStart,
            article.Text, article.ContentHash, extraction.GazetteerVersion, extraction.ExtractorVersion, dataVersion).Execute();
    }

    public void Delete(string key) => _delete.With(key).Execute();

    public void Dispose()
    {
        _version.Dispose();
        _keys.Dispose();
        _delete.Dispose();
        _insert.Dispose();
    }
}
