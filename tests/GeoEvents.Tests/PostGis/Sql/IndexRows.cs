using GeoEvents.Events;
using GeoEvents.Querying;
using GeoEvents.Tests.Querying;
using Npgsql;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>Rows of an index as events of a database, which has the sources of <see cref="RandomEvents"/> then and nothing else.</summary>
internal static class IndexRows
{
    private const string Months = "SELECT array_agg(m) FROM geoevents.ensure_months($1) m";

    private const string Insert =
        """
        WITH e AS (
          SELECT *, CASE WHEN date_trunc('month', first::timestamp) = date_trunc('month', last::timestamp) THEN date_trunc('month', first::timestamp)::date END AS own
          FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::float8[], $8::float8[], $9::smallint[], $10::smallint[], $11::float8[])
            AS e (id, source, kind, factuality, first, last, lon, lat, places, precision, radius)
        ), m AS (
          SELECT id, CASE WHEN own = ANY ($12) THEN own ELSE '-infinity' END AS month FROM e
        ), a AS (
          INSERT INTO geoevents.articles (key, source_id, language, body_start, content_hash, gazetteer_version, extractor_version, data_version, text)
          SELECT id, source, 'en', 0, '', '', '', 1, '' FROM e
        ), k AS (
          INSERT INTO geoevents.event_keys (article_key, id, month) SELECT id, id, month FROM m
        )
        INSERT INTO geoevents.events (article_key, id, source_id, kind, factuality, date_start, date_end, quote, quote_start, quote_end, confidence, geom, place_count, actors, data_version,
          where_precision, radius_km, month)
        SELECT id, id, source, kind, factuality, first, last, 'q', 0, 1, 1, ST_Point(lon, lat, 4326), places, '{}', 1, precision, radius, month FROM e JOIN m USING (id)
        """;

    public static async Task ReplaceAsync(NpgsqlConnection connection, IndexRow[] rows)
    {
        await RunAsync("DELETE FROM geoevents.articles");
        await RunAsync($"INSERT INTO geoevents.sources (id, name) VALUES {string.Join(", ", RandomEvents.Sources.Select(source => $"('{source.Id}', '{source.Name}')"))} ON CONFLICT DO NOTHING");
        var months = await RunAsync(Months, rows.Where(row => row is { Start: not null, End: not null }).Select(row => row.Start!.Value).ToArray());
        await RunAsync(
            Insert,
            Column(row => row.EventId), Column(row => row.SourceId), Column(row => row.Kind.Info().Id), Column(row => KebabCase.Of(row.Factuality)), Column(row => row.Start), Column(row => row.End),
            Column(row => row.Point?.Lon), Column(row => row.Point?.Lat), Column(row => (short)row.Places), Column(row => (short?)row.WherePrecision), Column(row => row.RadiusKm),
            months as DateTime[] ?? (object)(months as DateOnly[] ?? []));

        T[] Column<T>(Func<IndexRow, T> value) => [.. rows.Select(value)];

        async Task<object?> RunAsync(string sql, params object[] parameters)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter { Value = parameter });
            return await command.ExecuteScalarAsync();
        }
    }
}
