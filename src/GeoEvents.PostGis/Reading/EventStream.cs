using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Storage;
using NetTopologySuite.IO;

namespace GeoEvents.PostGis.Reading;

/// <summary>All events with their places, in one pass, out of copied rows.</summary>
internal sealed class EventStream(CopiedRows rows, IEnumerable<Source> sources, bool withFootprints)
{
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
            _texts.Read(row, rows);
            ReadTexts(rows.Bytes(11), row.Actors);
            row.Point = rows.Point(34);
            do
            {
                if (!rows.IsNull(EventTexts.FirstOfPlace)) row.Places.Add(ReadPlace());
            }
            while ((isThere = await rows.ReadAsync(cancellation)) && row.Id.IsUtf8(rows.Bytes(0)));
            // As in the index.
            row.WherePrecision = row.Places is [{ Point: not null, Precision: var precision }, ..] ? precision : null;
            yield return row;
        }
    }

    private EventPlaceRow ReadPlace() => _texts.ReadPlace(rows) with
    {
        Footprint = withFootprints && !rows.IsNull(36) ? new WKBReader().Read(rows.Bytes(36).ToArray()) : null,
    };

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
