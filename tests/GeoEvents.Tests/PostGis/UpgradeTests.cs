using GeoEvents.PostGis.Schema;
using GeoEvents.Querying;
using GeoEvents.Tests.Running;
using Npgsql;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>Databases that an earlier version made.</summary>
public sealed class UpgradeTests(PostGisServer server) : DatabaseTest(server)
{
    /// <summary>Two articles of version 5: an event that lies in one month, one over two months, one undated and unlocated, and one of a district.</summary>
    private const string Articles =
        """
        INSERT INTO geoevents.sources VALUES ('enab-baladi', 'Enab Baladi');
        INSERT INTO geoevents.event_kinds VALUES ('shelling', 'Shelling', '#aabbcc');
        INSERT INTO geoevents.articles (key, source_id, language, body_start, content_hash, gazetteer_version, extractor_version, data_version, text)
        SELECT '000000000000000' || i, 'enab-baladi', 'en', 0, 'h', 'g', 'e', 1, 'Shells hit Saraqib.' FROM generate_series(1, 2) i;
        INSERT INTO geoevents.events (article_key, id, source_id, kind, factuality, date_start, date_end, quote, quote_start, quote_end, confidence, geom, place_count, actors, data_version)
        SELECT key, id, 'enab-baladi', 'shelling', 'asserted', first::date, last::date, 'Shells hit Saraqib.', 0, 19, 0.8, ST_Point(lon, 35, 4326), places, '{}', 1
        FROM (VALUES ('0000000000000001', '0000000000000010', '2020-03-06', '2020-03-09', 36, 1), ('0000000000000001', '0000000000000011', '2020-03-31', '2020-04-01', 36, 2),
          ('0000000000000002', '0000000000000020', NULL, NULL, NULL, 1), ('0000000000000002', '0000000000000021', '2019-12-31', '2019-12-31', 37, 1)) AS e (key, id, first, last, lon, places);
        INSERT INTO geoevents.event_places (article_key, event_id, ordinal, text, place_kind, lon, lat, where_precision, radius_km, confidence, footprint, has_own_geometry)
        SELECT article_key, id, o, 'there', 'town', ST_X(geom), ST_Y(geom), CASE WHEN geom IS NULL THEN NULL WHEN ST_X(geom) = 37 THEN 3 ELSE 1 END, CASE WHEN geom IS NULL THEN 0 WHEN ST_X(geom) = 37 THEN 20 ELSE 1.5 END, 0.9,
          ST_Buffer(geom, 0.2), false
        FROM geoevents.events, generate_series(0, place_count - 1) o;
        UPDATE geoevents.metadata SET data_version = 1;
        """;

    protected override Task<string> CreateAsync(PostGisServer server) => server.CreateDatabaseAsync();

    [Fact]
    public async Task Events_move_into_the_partitions_of_their_months_and_stay_what_they_were()
    {
        await MakeVersion5Async();
        await RunAsync($"GRANT USAGE ON SCHEMA geoevents TO {Role}; GRANT SELECT ON ALL TABLES IN SCHEMA geoevents TO {Role}; CREATE VIEW public.mine AS SELECT id, kind FROM geoevents.reported_events");

        await using var store = await OpenAsync();

        (await RunAsync("SELECT string_agg(tableoid::regclass || ' ' || id, ', ' ORDER BY id) FROM geoevents.events")).ShouldBe(
            "geoevents.events_2020_03 0000000000000010, geoevents.events_without_month 0000000000000011, geoevents.events_without_month 0000000000000020, geoevents.events_2019_12 0000000000000021");
        (await RunAsync("SELECT string_agg(concat_ws(' ', where_precision, radius_km, ST_AsText(extent)), ', ' ORDER BY id) FROM geoevents.events")).ShouldBe(
            "1 1.5, 1 1.5, 0, 3 20 LINESTRING(36.8 34.8,37.2 35.2)");
        (await store.GetEventsAsync([Id(0x10), Id(0x11), Id(0x20), Id(0x21)])).Select(stored => stored.Event.Places.Count).ShouldBe([1, 2, 1, 1]);
        (await store.GetEventsAsync([Id(0x10)]))[0].Event.FurtherQuotes.ShouldBeEmpty();
        (await store.ReadIndexAsync()).CountEvents(EventQuery.All).ShouldBe(new EventCounts(3, 1, 1, 5, default));
        (await RunAsync("SELECT count(*) FROM public.mine")).ShouldBe(4L);
        // Who might read may read.
        await using var reader = await OpenAsRoleAsync();
        reader.IsReadOnly.ShouldBeTrue();
        (await reader.ReadIndexAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Articles_of_before_are_replaced_and_removed_with_all_that_comes_from_them()
    {
        await MakeVersion5Async();
        await using var store = await OpenAsync();

        await store.WriteAsync([Extraction(Article(1), Event(0x12, InSaraqib))]);
        (await RunAsync("SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM geoevents.tombstones")).ShouldBe("0000000000000010 0000000000000011");
        await store.RemoveSourcesAsync(["enab-baladi"]);

        (await RunAsync("SELECT (SELECT count(*) FROM geoevents.events) + (SELECT count(*) FROM geoevents.event_keys) + (SELECT count(*) FROM geoevents.event_places)")).ShouldBe(0L);
        (await RunAsync("SELECT count(*) FROM geoevents.tombstones")).ShouldBe(5L);
    }

    [Fact]
    public async Task Places_of_events_that_are_not_there_are_refused()
    {
        await MakeVersion5Async();
        await using (await OpenAsync()) { }

        (await Should.ThrowAsync<PostgresException>(() => RunAsync(
            "INSERT INTO geoevents.event_places SELECT article_key, '00000000000000ff', ordinal, text, place_id, place_name, place_kind, lon, lat, where_precision, radius_km, confidence, footprint, has_own_geometry FROM geoevents.event_places LIMIT 1")))
            .ConstraintName.ShouldBe("event_places_article_key_event_id_fkey");
        (await Should.ThrowAsync<PostgresException>(() => RunAsync("UPDATE geoevents.events SET further_quotes = '{}'"))).ConstraintName.ShouldBe("events_further_quotes_check");
    }

    private async Task MakeVersion5Async()
    {
        await using var connection = await ConnectAsync();
        await using (var command = new NpgsqlCommand("CREATE EXTENSION postgis", connection)) await command.ExecuteNonQueryAsync();
        await connection.ReloadTypesAsync();
        await SchemaUpdate.RunAsync(connection, [.. SchemaScript.All.Take(5)], default);
        await RunAsync(Articles);
    }
}
