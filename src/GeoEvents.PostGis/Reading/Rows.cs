using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Storage;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoEvents.PostGis.Reading;

/// <summary>What is selected of each table, and its rows as values of the domain.</summary>
internal static class Rows
{
    public const string SelectIndex =
        """
        SELECT id, source_id, kind, factuality, date_start, date_end, ST_X(geom), ST_Y(geom), place_count, where_precision, radius_km FROM geoevents.events
        """ + " ";

    public const string SelectEvents =
        """
        SELECT e.id, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision, e.quote, e.quote_start, e.quote_end, e.confidence, e.actors,
          e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
          e.article_key, e.source_id, s.name, a.title, a.url, a.published, e.data_version, e.further_quotes
        FROM geoevents.events_with_ids($1) e JOIN geoevents.articles a ON a.key = e.article_key JOIN geoevents.sources s ON s.id = e.source_id
        """;

    public const string SelectEventPlaces =
        """
        SELECT event_id, text, place_name, place_id, place_kind, lon, lat, where_precision, radius_km, confidence, CASE WHEN has_own_geometry THEN footprint END
        FROM geoevents.event_places WHERE event_id = ANY ($1) ORDER BY event_id, ordinal
        """;

    public const string SelectArticles =
        """
        SELECT a.key, s.id, s.name, a.title, a.author, a.url, a.published, a.language, a.body_start, a.content_hash, {0}
        FROM geoevents.articles a JOIN geoevents.sources s ON s.id = a.source_id
        """ + " ";

    public const string SelectEventIdsOf = "SELECT id FROM geoevents.event_keys WHERE article_key = ANY ($1)";

    public const string SelectVersions = "SELECT key, content_hash, gazetteer_version, extractor_version, source_id FROM geoevents.articles ";

    public const string SelectPlaces = "SELECT p.id, p.kind, p.name, p.arabic_name, p.country, p.parent_id, p.lon, p.lat, p.precision_m, p.population, p.curated, p.provenance, p.geom FROM geoevents.places p ";

    public const string SelectImported =
        """
        SELECT id, kind, name, arabic_name, country, parent_id, lon, lat, precision_m, population, curated, provenance, geom, names
        FROM geoevents.imported_places WHERE dataset = $1 ORDER BY ordinal
        """;

    public static IndexRow IndexRow(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetKind(2), row.GetName<Factuality>(3), row.GetDay(4), row.GetDay(5),
        row.GetReal(6) is { } lon && row.GetReal(7) is { } lat ? new LonLat(lon, lat) : null, row.GetInt16(8))
    {
        WherePrecision = (WherePrecision?)row.GetInteger(9),
        RadiusKm = row.GetReal(10) ?? 0,
    };

    public static StoredEvent Event(NpgsqlDataReader row)
    {
        var date = DateSpan.Restore(row.GetDay(3), row.GetDay(4), row.GetText(5), (WhenPrecision?)row.GetInteger(6));
        var reported = new ReportedEvent(row.GetString(0), row.GetKind(1), row.GetName<Factuality>(2), date, row.GetString(7), row.GetInt32(8), row.GetInt32(9))
        {
            FurtherQuotes = QuotesJson.Read(row.GetString(25)),
            Confidence = row.GetDouble(10),
            Actors = row.GetFieldValue<string[]>(11),
            Deaths = row.GetFigures(12),
            Injured = row.GetFigures(15),
        };
        return new StoredEvent(reported, row.GetString(18), new Source(row.GetString(19), row.GetString(20)), row.GetText(21), row.GetText(22), row.GetDay(23), row.GetInt64(24));
    }

    public static (string EventId, EventPlace Place) EventPlace(NpgsqlDataReader row) => (row.GetString(0), new EventPlace(row.GetString(1))
    {
        Name = row.GetText(2),
        PlaceId = row.GetText(3),
        Kind = row.GetName<PlaceKind>(4),
        Point = row.GetReal(5) is { } lon && row.GetReal(6) is { } lat ? new LonLat(lon, lat) : null,
        Precision = (WherePrecision?)row.GetInteger(7),
        RadiusKm = row.GetDouble(8),
        Confidence = row.GetDouble(9),
        Footprint = row.GetGeometry(10),
    });

    public static Article Article(NpgsqlDataReader row) => new(row.GetString(0), new Source(row.GetString(1), row.GetString(2)), row.GetString(10), row.GetString(9))
    {
        Title = row.GetText(3),
        Author = row.GetText(4),
        Url = row.GetText(5),
        Published = row.GetDay(6),
        Language = row.GetString(7),
        BodyStart = row.GetInt32(8),
    };

    public static ArticleVersion Version(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));

    public static Place Place(NpgsqlDataReader row) => new(row.GetString(0), row.GetName<PlaceKind>(1), row.GetString(2), new LonLat(row.GetDouble(6), row.GetDouble(7)), row.GetInt32(8))
    {
        ArabicName = row.GetText(3),
        Country = row.GetText(4),
        ParentId = row.GetText(5),
        Population = row.GetInt64(9),
        Curated = row.GetBoolean(10),
        Provenance = row.GetText(11),
        Geometry = row.GetGeometry(12) is var geometry and not Point ? geometry : null,
    };

    public static GazetteerEntry Imported(NpgsqlDataReader row) => new(Place(row), row.GetFieldValue<string[]>(13));

    public static StoredDataset Dataset(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3));

    public static Source Source(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1));
}
