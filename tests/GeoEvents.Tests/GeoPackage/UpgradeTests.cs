using GeoEvents.GeoPackage;
using GeoEvents.Storage;
using GeoEvents.Tests.Gazetteers;
using Microsoft.Data.Sqlite;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.GeoPackage;

/// <summary>Files that an older GeoEvents wrote.</summary>
public sealed class UpgradeTests : StoreTest
{
    private string Old => FileNamed("old.gpkg");

    [Fact]
    public async Task An_older_file_is_upgraded_when_opened_for_writing_and_is_then_like_a_new_one()
    {
        await MakeOldAsync();

        await using (var store = GeoPackageEventStore.Open(Old))
        {
            (await store.GetArticleAsync(Id(1))).ShouldNotBeNull();
            (await store.GetDataVersionAsync()).ShouldBe(1);
            (await store.GetEventsAsync([Id(16), Id(17)])).Select(stored => stored.Event.FurtherQuotes.Count).ShouldBe([0, 0]);
            await store.WriteAsync([Extraction(2)]);
            (await store.GetEventsAsync([Id(33)])).Single().Event.FurtherQuotes.Count.ShouldBe(2);
            (await store.ImportPlacesAsync([new("a", "a.csv", [TestGazetteer.Curated("x", 36, 35, "X")])])).ShouldBe([WriteResult.Added]);
        }

        Schema(Old).ShouldBe(Schema(Path));
        await using var again = GeoPackageEventStore.Open(Old);
        (await again.GetDatasetsAsync()).Single().Places.ShouldBe(1);
    }

    [Fact]
    public async Task An_older_file_that_is_only_read_has_no_imports_and_no_further_quotes_and_stays_as_it_is()
    {
        await MakeOldAsync();
        var before = Schema(Old);

        await using (var store = GeoPackageEventStore.Open(Old, readOnly: true))
        {
            (await store.GetArticleAsync(Id(1))).ShouldNotBeNull();
            (await store.GetEventsAsync([Id(16), Id(17)])).Select(stored => stored.Event.FurtherQuotes.Count).ShouldBe([0, 0]);
            (await store.GetExtractionsAsync([Id(1)])).Single().Events.Count.ShouldBe(2);
            (await store.GetDatasetsAsync()).ShouldBeEmpty();
            (await store.GetOverlayAsync("a", "key")).ShouldBeNull();
            await foreach (var _ in store.StreamImportedPlacesAsync("a")) Assert.Fail("There are none.");
        }

        Schema(Old).ShouldBe(before);
    }

    [Fact]
    public async Task Open_for_reading_it_sees_what_another_process_upgraded_and_imported()
    {
        await MakeOldAsync();
        await using var reading = GeoPackageEventStore.Open(Old, readOnly: true);
        (await reading.GetDatasetsAsync()).ShouldBeEmpty();

        await using (var writing = GeoPackageEventStore.Open(Old))
            await writing.ImportPlacesAsync([new("a", "a.csv", [TestGazetteer.Curated("x", 36, 35, "X")])]);

        (await reading.GetDatasetsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_that_open_an_older_file_at_once_upgrade_it_once()
    {
        await MakeOldAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => GeoPackageEventStore.Open(Old))));
        foreach (var store in opened) await store.DisposeAsync();
        Schema(Old).ShouldBe(Schema(Path));
    }

    [Fact]
    public async Task An_upgrade_that_fails_leaves_the_file_as_it_was()
    {
        await MakeOldAsync("CREATE TABLE imported_places (of_somebody_else)");
        var before = Schema(Old);

        Should.Throw<StorageException>(() => GeoPackageEventStore.Open(Old)).Message.ShouldContain("imported_places already exists");

        Schema(Old).ShouldBe(before);
    }

    /// <summary>A file with an article as version 1 left it.</summary>
    private async Task MakeOldAsync(string and = "")
    {
        await using (var store = GeoPackageEventStore.Open(Old)) await store.WriteAsync([Extraction(1)]);
        Execute($"""
            DROP INDEX events_data_version; DROP INDEX geoevents_tombstones_data_version; DELETE FROM geoevents_metadata WHERE name = 'data_token';
            DROP TABLE geoevents_overlays; DROP TABLE imported_places; DROP TABLE geoevents_datasets;
            ALTER TABLE events DROP COLUMN further_quotes;
            DELETE FROM gpkg_geometry_columns WHERE table_name = 'imported_places';
            DELETE FROM gpkg_contents WHERE table_name = 'imported_places';
            UPDATE geoevents_metadata SET value = 1 WHERE name = 'schema_version';
            {and}
            """);
    }

    private static string Schema(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT group_concat(line, char(10)) FROM (
              SELECT name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema
              UNION ALL SELECT table_name || ' ' || description FROM gpkg_contents
              UNION ALL SELECT table_name || ' ' || geometry_type_name FROM gpkg_geometry_columns
              UNION ALL SELECT name || ' ' || value FROM geoevents_metadata WHERE name = 'schema_version'
              ORDER BY line)
            """;
        return (string)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Old};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
