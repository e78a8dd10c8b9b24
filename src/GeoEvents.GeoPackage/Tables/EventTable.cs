using System.Text.Encodings.Web;
using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>events</c>, without their places.</summary>
internal sealed class EventTable(SqliteConnection connection) : IDisposable
{
    private const string Select =
        """
        SELECT e.id, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision, e.quote, e.quote_start, e.quote_end, e.confidence, e.actors,
          e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
          e.article_key, e.source_id, s.name, e.title, e.url, e.published, e.data_version,
        """ + " ";

    private const string From = " FROM events e JOIN sources s ON s.id = e.source_id ";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Statement _ofArticle = new(connection, "SELECT id, geom FROM events WHERE article_key = ?1");
    private readonly Statement _wholeOfArticle = SelectOfArticle(connection);
    private readonly Statement _placesOfEvent = new(connection, FootprintTable.SelectOfEvent);
    private readonly Change _insert = new(connection,
        """
        INSERT INTO events (geom, id, kind, kind_label, factuality, date_start, date_end, edtf, date_precision,
          source_id, source_name, article_key, title, url, published, quote, quote_start, quote_end, confidence,
          place, place_id, where_precision, radius_km, places, place_count, actors,
          deaths_low, deaths_best, deaths_high, injured_low, injured_best, injured_high, data_version, further_quotes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
          ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34)
        """);

    /// <summary>Takes an id.</summary>
    public static Statement SelectOne(SqliteConnection connection) => Selecting(connection, "WHERE e.id = ?1");

    /// <summary>Takes the key of an article.</summary>
    public static Statement SelectOfArticle(SqliteConnection connection) => Selecting(connection, "WHERE e.article_key = ?1 ORDER BY e.quote_start, e.id");

    public static StoredEvent Read(SqliteDataReader row, IReadOnlyList<EventPlace> places)
    {
        var date = DateSpan.Restore(row.GetDay(3), row.GetDay(4), row.GetText(5), (WhenPrecision?)row.GetInteger(6));
        var reported = new ReportedEvent(row.GetString(0), row.GetKind(1), row.GetName<Factuality>(2), date, row.GetString(7), row.GetInt32(8), row.GetInt32(9))
        {
            FurtherQuotes = QuotesJson.Read(row.GetString(25)),
            Confidence = row.GetDouble(10),
            Places = places,
            Actors = JsonSerializer.Deserialize<string[]>(row.GetString(11))!,
            Deaths = row.GetFigures(12),
            Injured = row.GetFigures(15),
        };
        return new StoredEvent(reported, row.GetString(18), new Source(row.GetString(19), row.GetString(20)), row.GetText(21), row.GetText(22), row.GetDay(23), row.GetInt64(24));
    }

    /// <summary>An article's events with their places.</summary>
    public List<ReportedEvent> Whole(string articleKey) => Whole(articleKey, _wholeOfArticle, _placesOfEvent);

    /// <param name="events">Made of <see cref="SelectOfArticle"/>.</param>
    /// <param name="places">Made of <see cref="FootprintTable.SelectOfEvent"/>.</param>
    public static List<ReportedEvent> Whole(string articleKey, Statement events, Statement places) =>
        events.With(articleKey).List(row => Read(row, places.With(row.GetString(0)).List(FootprintTable.Read)).Event);

    /// <summary>Ids and points of an article's events.</summary>
    public List<(string Id, byte[]? Geometry)> OfArticle(string articleKey) => _ofArticle.With(articleKey).List(row => (row.GetString(0), row.GetBlob(1)));

    public void Insert(ReportedEvent reported, Article article, long dataVersion, LayerChanges changes)
    {
        var main = reported.Places.Count > 0 ? reported.Places[0] : null;
        var point = main?.Point is { } p ? new Point(p.Lon, p.Lat) : null;
        _insert.With(
            point is null ? null : GeometryBlob.Write(point), reported.Id, reported.Kind.Info().Id, reported.Kind.Info().Label, KebabCase.Of(reported.Factuality),
            Columns.Day(reported.Date.Start), Columns.Day(reported.Date.End), reported.Date.Edtf, (int?)reported.Date.Precision,
            article.Source.Id, article.Source.Name, article.Key, article.Title, article.Url, Columns.Day(article.Published),
            reported.Quote, reported.QuoteStart, reported.QuoteEnd, reported.Confidence,
            main?.Name, main?.PlaceId, point is null ? null : (int?)main!.Precision, point is null ? null : main!.RadiusKm,
            string.Join("; ", reported.Places.Select(place => place.Name ?? place.Text)), reported.Places.Count, JsonSerializer.Serialize(reported.Actors.Select(StoredText.Of), Options),
            reported.Deaths?.Low, reported.Deaths?.Best, reported.Deaths?.High, reported.Injured?.Low, reported.Injured?.Best, reported.Injured?.High, dataVersion,
            QuotesJson.Write(reported.FurtherQuotes)).Execute();
        if (point is not null) changes.Added(point.EnvelopeInternal);
    }

    /// <summary>The column; a file of an older version that is only read has none.</summary>
    public static string FurtherQuotes(SqliteConnection connection) => MetadataTable.ReadSchemaVersion(connection) >= MetadataTable.FurtherQuotesVersion ? "e.further_quotes" : "'[]'";

    private static Statement Selecting(SqliteConnection connection, string where) => new(connection, Select + FurtherQuotes(connection) + From + where);

    public void Dispose()
    {
        _ofArticle.Dispose();
        _wholeOfArticle.Dispose();
        _placesOfEvent.Dispose();
        _insert.Dispose();
    }
}
