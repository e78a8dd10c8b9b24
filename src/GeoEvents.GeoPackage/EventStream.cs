using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage.Tables;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GeoEvents.GeoPackage;

/// <summary>All events with their places, in one pass, out of the bytes of SQLite.</summary>
internal sealed class EventStream(SqliteConnection connection, bool withFootprints)
{
    private const int FirstOfPlace = 25;

    private readonly EventTexts _texts = new(SourceTable.ReadAll(connection));

    // Both unique indexes have the order of the ids: nothing is sorted.
    private readonly string _sql =
        $"""
        SELECT e.id, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision, e.quote, e.quote_start, e.quote_end, e.confidence, e.actors,
          e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
          e.article_key, e.source_id, e.title, e.url, e.published, e.data_version, {EventTable.FurtherQuotes(connection)},
          p.text, p.place_id, p.place, p.place_kind, p.lon, p.lat, p.where_precision, p.radius_km, p.confidence,
          e.geom, e.where_precision{(withFootprints ? ", CASE WHEN p.has_own_geometry THEN p.geom END" : "")}
        FROM events e LEFT JOIN footprints p ON p.event_id = e.id ORDER BY e.id, p.ordinal
        """;

    /// <summary>Each time the same row.</summary>
    public IEnumerable<EventRow> Read()
    {
        using var statement = new Statement(connection, _sql);
        using var reader = statement.Read();
        var columns = reader.Handle!;
        var row = new EventRow();
        for (var isThere = reader.Read(); isThere;)
        {
            ReadEvent(row, columns);
            do
            {
                if (!columns.IsNull(FirstOfPlace)) row.Places.Add(ReadPlace(columns));
            }
            while ((isThere = reader.Read()) && row.Id.IsUtf8(columns.Bytes(0)));
            yield return row;
        }
    }

    private void ReadEvent(EventRow row, sqlite3_stmt columns)
    {
        _texts.Clear();
        row.Places.Clear();
        row.Actors.Clear();
        row.Id = Text(columns, 0);
        row.Kind = EventTexts.Kind(columns.Bytes(1));
        row.Factuality = EventTexts.Name<Factuality>(columns.Bytes(2));
        row.Date = DateSpan.Restore(columns.Day(3), columns.Day(4), null, (WhenPrecision?)columns.Integer(6));
        row.Edtf = Text(columns, 5);
        row.Quote = Text(columns, 7);
        row.QuoteStart = columns.Integer(8) ?? 0;
        row.QuoteEnd = columns.Integer(9) ?? 0;
        row.Confidence = columns.Real(10) ?? 0;
        _texts.KeepArray(columns.Bytes(11), row.Actors);
        row.Deaths = columns.Figures(12);
        row.Injured = columns.Figures(15);
        row.ArticleKey = Text(columns, 18);
        row.Source = _texts.Source(columns.Bytes(19));
        row.Title = Text(columns, 20);
        row.Url = Text(columns, 21);
        row.Published = columns.Day(22);
        row.DataVersion = columns.Long(23);
        row.FurtherQuotes = QuotesJson.Read(columns.Bytes(24));
        row.Point = columns.IsNull(34) ? null : GeometryBlob.ReadPoint(columns.Bytes(34));
        row.WherePrecision = (WherePrecision?)columns.Integer(35);
    }

    private EventPlaceRow ReadPlace(sqlite3_stmt columns) => new(
        Text(columns, FirstOfPlace), Text(columns, 26), Text(columns, 27), EventTexts.Name<PlaceKind>(columns.Bytes(28)), columns.Point(29),
        (WherePrecision?)columns.Integer(31), columns.Real(32) ?? 0, columns.Real(33) ?? 0)
    {
        Footprint = withFootprints && !columns.IsNull(36) ? GeometryBlob.Read(columns.Bytes(36).ToArray()) : null,
    };

    private TextValue Text(sqlite3_stmt columns, int column) => columns.IsNull(column) ? default : _texts.Keep(columns.Bytes(column));
}
