using GeoEvents.Events;
using GeoEvents.GeoPackage.Tables;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>All events with their places, in one pass, out of the bytes of SQLite.</summary>
internal sealed class EventStream(SqliteConnection connection, bool withFootprints)
{
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
        var columns = new RowColumns(reader.Handle!);
        var row = new EventRow();
        for (var isThere = reader.Read(); isThere;)
        {
            _texts.Read(row, columns);
            _texts.KeepArray(columns.Bytes(11), row.Actors);
            row.Point = columns.IsNull(34) ? null : GeometryBlob.ReadPoint(columns.Bytes(34));
            row.WherePrecision = (WherePrecision?)columns.Integer(35);
            do
            {
                if (!columns.IsNull(EventTexts.FirstOfPlace)) row.Places.Add(ReadPlace(columns));
            }
            while ((isThere = reader.Read()) && row.Id.IsUtf8(columns.Bytes(0)));
            yield return row;
        }
    }

    private EventPlaceRow ReadPlace(in RowColumns columns) => _texts.ReadPlace(columns) with
    {
        Footprint = withFootprints && !columns.IsNull(36) ? GeometryBlob.Read(columns.Bytes(36).ToArray()) : null,
    };
}
