using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.GeoPackage.Tables;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Reads, over a connection of its own, what was committed at the moment of the first reading.</summary>
internal sealed class StoreReader : IDisposable
{
    // In the order in which they lie in the file.
    private const string SelectIndex = "SELECT id, source_id, kind, factuality, date_start, date_end, geom, place_count, where_precision, radius_km FROM events ";

    private readonly SqliteConnection _connection;
    private readonly Transaction _snapshot;

    public StoreReader(SqliteConnection connection)
    {
        _connection = connection;
        _snapshot = Transaction.ToRead(connection);
    }

    public long DataVersion() => MetadataTable.ReadDataVersion(_connection);

    public DataStamp? DataStamp() => MetadataTable.ReadDataStamp(_connection);

    public bool AwaitsSamples() => MetadataTable.ReadAwaitsSamples(_connection);

    public List<StoredSource> Sources() => SourceTable.ReadCounts(_connection);

    /// <param name="beside">Reads half of the rows at the same time, where it shows the same moment.</param>
    public EventIndex Index(StoreReader beside, CancellationToken cancellation)
    {
        var (version, sources) = (DataVersion(), SourceTable.ReadAll(_connection));
        var builder = new EventIndexBuilder(version, sources);
        if (beside.DataVersion() != version) Add(builder, sources, long.MinValue, long.MaxValue, cancellation);
        else
        {
            using var last = new Statement(_connection, "SELECT max(fid) FROM events");
            var middle = (long?)last.Scalar() / 2 ?? 0;
            Task.WhenAll(
                Task.Run(() => Add(builder, sources, long.MinValue, middle, cancellation), cancellation),
                Task.Run(() => beside.Add(builder, sources, middle, long.MaxValue, cancellation), cancellation)).GetAwaiter().GetResult();
        }
        return builder.Build();
    }

    /// <summary>The rows behind <paramref name="after"/>, up to <paramref name="last"/>.</summary>
    private void Add(EventIndexBuilder builder, List<Source> sources, long after, long last, CancellationToken cancellation)
    {
        using var statement = new Statement(_connection, SelectIndex + "WHERE fid > ?1 AND fid <= ?2");
        foreach (var row in IndexRows(statement.With(after, last), sources, cancellation)) builder.Add(row);
    }

    public IndexChanges? Changes(long since, CancellationToken cancellation)
    {
        var version = DataVersion();
        if (version < since) return null;
        using var changed = new Statement(_connection, SelectIndex + "WHERE data_version > ?1");
        using var vanished = new Statement(_connection, "SELECT event_id FROM geoevents_tombstones WHERE data_version > ?1");
        var sources = SourceTable.ReadAll(_connection);
        return new IndexChanges(version, sources, [.. IndexRows(changed.With(since), sources, cancellation)], vanished.With(since).List(row => row.GetString(0)));
    }

    private static IEnumerable<IndexRow> IndexRows(Statement statement, List<Source> sources, CancellationToken cancellation)
    {
        var texts = new EventTexts(sources);
        using var reader = statement.Read();
        var row = new RowColumns(reader.Handle!);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new IndexRow(
                Encoding.UTF8.GetString(row.Bytes(0)), texts.Source(row.Bytes(1)).Id, EventTexts.Kind(row.Bytes(2)), EventTexts.Name<Factuality>(row.Bytes(3)), row.Day(4), row.Day(5),
                row.IsNull(6) ? null : GeometryBlob.ReadPoint(row.Bytes(6)), row.Integer(7) ?? 0)
            {
                WherePrecision = (WherePrecision?)row.Integer(8),
                RadiusKm = row.Real(9) ?? 0,
            };
        }
    }

    public List<StoredEvent> Events(IEnumerable<string> ids, CancellationToken cancellation)
    {
        using var events = EventTable.SelectOne(_connection);
        using var places = new Statement(_connection, FootprintTable.SelectOfEvent);
        var found = new List<StoredEvent>();
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            using var row = events.With(id).Read();
            if (row.Read()) found.Add(EventTable.Read(row, places.With(id).List(FootprintTable.Read)));
        }
        return found;
    }

    public IEnumerable<EventRow> Events(bool withFootprints) => new EventStream(_connection, withFootprints).Read();

    public StoredArticle? Article(string key)
    {
        using var statement = new Statement(_connection, ArticleTable.SelectOne);
        return statement.With(key).List(ArticleTable.Read).SingleOrDefault() is { } article ? new StoredArticle(article, MentionTable.Read(_connection, key, Place)) : null;
    }

    public IEnumerable<Article> Articles(string? after) => Rows(ArticleTable.SelectBehind, after ?? "", ArticleTable.Read);

    public IEnumerable<ArticleVersion> Versions(string? after) => Rows(ArticleTable.SelectVersions, after ?? "", ArticleTable.ReadVersion);

    public List<Extraction> Extractions(IEnumerable<string> keys, CancellationToken cancellation)
    {
        using var articles = new Statement(_connection, ArticleTable.SelectWholeOfOne);
        var found = new List<Extraction>();
        foreach (var key in keys)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(Extractions(articles.With(key)));
        }
        return found;
    }

    public IEnumerable<Extraction> Extractions()
    {
        using var articles = new Statement(_connection, ArticleTable.SelectWhole);
        foreach (var extraction in Extractions(articles)) yield return extraction;
    }

    private IEnumerable<Extraction> Extractions(Statement articles)
    {
        using var events = EventTable.SelectOfArticle(_connection);
        using var places = new Statement(_connection, FootprintTable.SelectOfEvent);
        using var row = articles.Read();
        while (row.Read())
        {
            var article = ArticleTable.Read(row);
            var read = new Extraction(article, MentionTable.Read(_connection, article.Key, Place), EventTable.Whole(article.Key, events, places)) { GazetteerVersion = row.GetString(11), ExtractorVersion = row.GetString(12) };
            yield return read.WithWholePlaces(Place);
        }
    }

    public IEnumerable<Place> Places(string? after) => Rows(PlaceTable.SelectBehind, after ?? "", PlaceTable.Read);

    public Place? Place(string id) => Rows(PlaceTable.SelectOne, id, PlaceTable.Read).SingleOrDefault();

    public List<StoredDataset> Datasets() => HasImports ? DatasetTable.ReadAll(_connection) : [];

    public IEnumerable<GazetteerEntry> ImportedPlaces(string dataset) => HasImports ? ImportedPlaceTable.Read(_connection, dataset) : [];

    public byte[]? Overlay(string dataset, string key) => HasImports ? DatasetTable.ReadOverlay(_connection, dataset, key) : null;

    /// <summary>False for a file of an older version that is only read.</summary>
    private bool HasImports => MetadataTable.ReadSchemaVersion(_connection) >= MetadataTable.ImportsVersion;

    private IEnumerable<T> Rows<T>(string sql, string parameter, Func<SqliteDataReader, T> map)
    {
        using var statement = new Statement(_connection, sql);
        using var row = statement.With(parameter).Read();
        while (row.Read()) yield return map(row);
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }
}
