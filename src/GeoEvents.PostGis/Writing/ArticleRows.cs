using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Formats;
using GeoEvents.Reading;
using GeoEvents.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Articles with all that comes from them as rows of COPY.</summary>
internal static class ArticleRows
{
    private const int Wgs84 = 4326;

    private static readonly NpgsqlDbType[] Articles = [Text, Text, Text, Text, Text, NpgsqlDbType.Date, Text, Integer, Text, Text, Text, Bigint, Text];
    private static readonly NpgsqlDbType[] Mentions = [Text, Integer, Text, Integer, Integer, NpgsqlDbType.Double, NpgsqlDbType.Boolean, Text, Text, Jsonb];

    private static readonly NpgsqlDbType[] Events =
    [
        Text, Text, Text, Text, Text, NpgsqlDbType.Date, NpgsqlDbType.Date, Text, Smallint, Text, Integer, Integer, NpgsqlDbType.Double, NpgsqlDbType.Geometry, Smallint,
        NpgsqlDbType.Array | Text, Integer, Integer, Integer, Integer, Integer, Integer, Bigint, Jsonb, Smallint, NpgsqlDbType.Double, NpgsqlDbType.Geometry, NpgsqlDbType.Date,
    ];

    private static readonly NpgsqlDbType[] EventKeys = [Text, Text, NpgsqlDbType.Date];

    private static readonly NpgsqlDbType[] EventPlaces =
    [
        Text, Text, Smallint, Text, Text, Text, Text, NpgsqlDbType.Double, NpgsqlDbType.Double, Smallint, NpgsqlDbType.Double, NpgsqlDbType.Double, NpgsqlDbType.Geometry, NpgsqlDbType.Boolean,
    ];

    /// <summary>Copies articles whose sources and places are there already.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<Extraction> extractions, long dataVersion, CancellationToken cancellation)
    {
        await connection.CopyAsync(
            "geoevents.articles (key, source_id, title, author, url, published, language, body_start, content_hash, gazetteer_version, extractor_version, data_version, text)",
            Articles, extractions.Select(extraction => Row(extraction, dataVersion)), cancellation);
        await connection.CopyAsync(
            "geoevents.mentions (article_key, ordinal, text, start_offset, end_offset, confidence, government, place_id, place_name, candidates)",
            Mentions, extractions.SelectMany(extraction => extraction.Mentions.Select((mention, ordinal) => Row(extraction.Article.Key, ordinal, mention))), cancellation);
        var months = await EventMonths.EnsureAsync(connection, extractions.SelectMany(extraction => extraction.Events), cancellation);
        await connection.CopyAsync(
            "geoevents.event_keys (article_key, id, month)", EventKeys,
            extractions.SelectMany(extraction => extraction.Events.Select(reported => (object?[])[extraction.Article.Key, reported.Id, months.Of(reported)])), cancellation);
        await connection.CopyAsync(
            """
            geoevents.events (article_key, id, source_id, kind, factuality, date_start, date_end, edtf, date_precision, quote, quote_start, quote_end, confidence, geom, place_count,
              actors, deaths_low, deaths_best, deaths_high, injured_low, injured_best, injured_high, data_version, further_quotes,
              where_precision, radius_km, extent, month)
            """,
            Events, extractions.SelectMany(extraction => extraction.Events.Select(reported => Row(extraction.Article, reported, dataVersion, months.Of(reported)))), cancellation);
        await connection.CopyAsync(
            """
            geoevents.event_places (article_key, event_id, ordinal, text, place_id, place_name, place_kind, lon, lat, where_precision, radius_km, confidence, footprint, has_own_geometry)
            """,
            EventPlaces,
            extractions.SelectMany(extraction => extraction.Events.SelectMany(reported => reported.Places.Select((place, ordinal) => Row(extraction.Article.Key, reported.Id, ordinal, place)))),
            cancellation);
    }

    private static object?[] Row(Extraction extraction, long dataVersion)
    {
        var article = extraction.Article;
        return
        [
            article.Key, article.Source.Id, article.Title, article.Author, article.Url, article.Published, article.Language, article.BodyStart, article.ContentHash,
            extraction.GazetteerVersion, extraction.ExtractorVersion, dataVersion, article.Text,
        ];
    }

    private static object?[] Row(string articleKey, int ordinal, Mention mention) =>
    [
        articleKey, ordinal, mention.Text, mention.Start, mention.End, mention.Confidence, mention.Government, mention.Place?.Id, mention.Place?.Name, CandidatesJson.Write(mention.Candidates),
    ];

    private static object?[] Row(Article article, ReportedEvent reported, long dataVersion, DateOnly month)
    {
        var main = reported.Places is [{ Point: not null } located, ..] ? located : null;
        return
        [
            article.Key, reported.Id, article.Source.Id, reported.Kind.Info().Id, KebabCase.Of(reported.Factuality), reported.Date.Start, reported.Date.End, reported.Date.Edtf,
            (short?)reported.Date.Precision, reported.Quote, reported.QuoteStart, reported.QuoteEnd, reported.Confidence,
            main?.Point is { } point ? new Point(point.Lon, point.Lat) { SRID = Wgs84 } : null, (short)reported.Places.Count, reported.Actors.ToArray(),
            reported.Deaths?.Low, reported.Deaths?.Best, reported.Deaths?.High, reported.Injured?.Low, reported.Injured?.Best, reported.Injured?.High, dataVersion,
            QuotesJson.Write(reported.FurtherQuotes), (short?)main?.Precision, main?.RadiusKm ?? 0, main is null ? null : ExtentOf(main), month,
        ];
    }

    /// <summary>From the south-west to the north-east of a place that is drawn as a line or an area; null where it is drawn as a point.</summary>
    private static LineString? ExtentOf(EventPlace place)
    {
        if (place is { Precision: WherePrecision.Exact or WherePrecision.Near } or { RadiusKm: 0 } || FootprintGeometry.Of(place)?.EnvelopeInternal is not { } box) return null;
        return new LineString([new Coordinate(box.MinX, box.MinY), new Coordinate(box.MaxX, box.MaxY)]) { SRID = Wgs84 };
    }

    private static object?[] Row(string articleKey, string eventId, int ordinal, EventPlace place)
    {
        var geometry = FootprintGeometry.Of(place);
        return
        [
            articleKey, eventId, (short)ordinal, place.Text, place.PlaceId, place.Name, KebabCase.Of(place.Kind), place.Point?.Lon, place.Point?.Lat, (short?)place.Precision, place.RadiusKm,
            place.Confidence, geometry?.Valid().InWgs84(), geometry is not null && ReferenceEquals(geometry, place.Footprint),
        ];
    }

    /// <summary>The geometry without crossings of its own outline, which imported areas may have and which PostGIS cannot reckon with.</summary>
    public static Geometry Valid(this Geometry geometry) => geometry.IsValid ? geometry : GeometryFixer.Fix(geometry);

    /// <summary>The geometry with the SRID that the columns ask for; a copy, as others may read it at the same time.</summary>
    public static Geometry InWgs84(this Geometry geometry)
    {
        if (geometry.SRID == Wgs84) return geometry;
        var copy = geometry.Copy();
        copy.SRID = Wgs84;
        return copy;
    }
}
