using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Storage;
using NetTopologySuite.IO;

namespace GeoEvents.PostGis.Reading;

/// <summary>All events with their places, in one pass, out of copied rows.</summary>
internal sealed class EventStream(CopiedRows rows, IEnumerable<Source> sources, bool withFootprints)
{
    private const int FirstOfPlace = 25;

    private readonly EventTexts _texts = new(sources);

    public static string Select(bool withFootprints) =>
        $"""
        SELECT e.id, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision::integer, e.quote, e.quote_start, e.quote_end, e.confidence, e.actors,
          e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
          e.article_key, e.source_id, a.title, a.url, a.published, e.data_version, e.further_quotes::text,
          p.text, p.place_id, p.place_name, p.place_kind, p.lon, p.lat, p.where_precision::integer, p.radius_km, p.confidence,
          ST_X(e.geom), ST_Y(e.geom){(withFootprints ? ", CASE WHEN p.has_own_geometry THEN ST_AsBinary(p.footprint) END" : "")}
        FROM geoevents.events e JOIN geoevents.articles a ON a.key = e.article_key
        LEFT JOIN geoevents.event_places p ON p.article_key = e.article_key AND p.event_id = e.id ORDER BY e.id, p.ordinal
        """;

    /// <summary>Each time the same row.</summary>
    public async IAsyncEnumerable<EventRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var row = new EventRow();
        for (var isThere = await rows.ReadAsync(cancellation); isThere;)
        {
            ReadEvent(row);
            do
            {
                if (!rows.IsNull(FirstOfPlace)) row.Places.Add(ReadPlace());
            }
            while ((isThere = await rows.ReadAsync(cancellation)) && row.Id.IsUtf8(rows.Bytes(0)));
            // As in the index.
            row.WherePrecision = row.Places is [{ Point: not null, Precision: var precision }, ..] ? precision : null;
            yield return row;
        }
    }

    private void ReadEvent(EventRow row)
    {
        _texts.Clear();
        row.Places.Clear();
        row.Actors.Clear();
        row.Id = Text(0);
        row.Kind = EventTexts.Kind(rows.Bytes(1));
        row.Factuality = EventTexts.Name<Factuality>(rows.Bytes(2));
        row.Date = DateSpan.Restore(rows.Day(3), rows.Day(4), null, (WhenPrecision?)rows.Integer(6));
        row.Edtf = Text(5);
        row.Quote = Text(7);
        row.QuoteStart = rows.Integer(8) ?? 0;
        row.QuoteEnd = rows.Integer(9) ?? 0;
        row.Confidence = rows.Real(10) ?? 0;
        ReadTexts(rows.Bytes(11), row.Actors);
        row.Deaths = rows.Figures(12);
        row.Injured = rows.Figures(15);
        row.ArticleKey = Text(18);
        row.Source = _texts.Source(rows.Bytes(19));
        row.Title = Text(20);
        row.Url = Text(21);
        row.Published = rows.Day(22);
        row.DataVersion = rows.Long(23);
        row.FurtherQuotes = QuotesJson.Read(rows.Bytes(24));
        row.Point = rows.Point(34);
    }

    private EventPlaceRow ReadPlace() => new(
        Text(FirstOfPlace), Text(26), Text(27), EventTexts.Name<PlaceKind>(rows.Bytes(28)), rows.Point(29), (WherePrecision?)rows.Integer(31), rows.Real(32) ?? 0, rows.Real(33) ?? 0)
    {
        Footprint = withFootprints && !rows.IsNull(36) ? new WKBReader().Read(rows.Bytes(36).ToArray()) : null,
    };

    private TextValue Text(int column) => rows.IsNull(column) ? default : _texts.Keep(rows.Bytes(column));

    /// <summary>An array: how many dimensions, flags, type, length and first index of each dimension, and every text with its length before it.</summary>
    private void ReadTexts(ReadOnlySpan<byte> array, List<TextValue> texts)
    {
        const int Head = 3 * sizeof(int), Dimension = 2 * sizeof(int);
        for (var at = Head + BinaryPrimitives.ReadInt32BigEndian(array) * Dimension; at < array.Length;)
        {
            var length = Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(array[at..]));
            at += sizeof(int);
            texts.Add(_texts.Keep(array.Slice(at, length)));
            at += length;
        }
    }
}
