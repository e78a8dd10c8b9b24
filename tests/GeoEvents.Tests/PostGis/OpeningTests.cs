using GeoEvents.PostGis;
using GeoEvents.PostGis.Schema;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using Npgsql;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>Databases without anything in them, and servers that refuse.</summary>
public sealed class OpeningTests(PostGisServer server) : DatabaseTest(server)
{
    protected override Task<string> CreateAsync(PostGisServer server) => server.CreateDatabaseAsync();

    [Fact]
    public async Task An_empty_database_becomes_a_store_and_every_script_is_recorded()
    {
        await using (var store = await OpenAsync()) (await store.WriteAsync([Extraction(1)])).Single().Result.ShouldBe(WriteResult.Added);
        await using var again = await OpenAsync();

        (await again.GetDataVersionAsync()).ShouldBe(1);
        (await RunAsync("SELECT string_agg(name || ' ' || checksum, ',' ORDER BY number) FROM geoevents.schema_scripts"))
            .ShouldBe(string.Join(',', SchemaScript.All.Select(script => $"{script.Name} {script.Checksum}")));
    }

    [Fact]
    public async Task Several_that_open_an_empty_database_at_once_make_the_schema_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync())));
        foreach (var store in stores) await store.DisposeAsync();

        (await RunAsync("SELECT count(*) FROM geoevents.schema_scripts")).ShouldBe((long)SchemaScript.All.Count);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing()
    {
        await using (await OpenAsync()) { }
        await using var connection = await ConnectAsync();
        var broken = new SchemaScript(SchemaScript.All.Count + 1, "999_broken.sql", "CREATE TABLE geoevents.half (x int); SELECT 1 / 0;", "c");

        (await Should.ThrowAsync<PostgresException>(() => SchemaUpdate.RunAsync(connection, [.. SchemaScript.All, broken], default))).SqlState.ShouldBe("22012");

        (await RunAsync("SELECT to_regclass('geoevents.half') IS NULL")).ShouldBe(true);
        (await RunAsync("SELECT max(number) FROM geoevents.schema_scripts")).ShouldBe(SchemaScript.All.Count);
    }

    [Theory]
    [InlineData("UPDATE geoevents.schema_scripts SET checksum = 'x', name = '001_old.sql' WHERE number = 1", "The script 001_tables.sql is not the one that made the database (001_old.sql): scripts that ran are never changed. Use the GeoEvents that made it, or a newer one.")]
    [InlineData("DELETE FROM geoevents.schema_scripts WHERE number = 1", "The database lacks the script number 1, though later ones ran: restore geoevents.schema_scripts from a backup.")]
    [InlineData("INSERT INTO geoevents.schema_scripts VALUES (99, '099_new.sql', 'x')", "The database was made by a newer GeoEvents: it has the script 099_new.sql, which this one does not know. Update GeoEvents.")]
    public async Task A_schema_that_is_not_this_programs_is_refused(string change, string refusal)
    {
        await using (await OpenAsync()) { }
        await RunAsync(change);

        (await RefusalAsync(() => OpenAsync())).ShouldBe(refusal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_five_times()
    {
        var time = new InstantTime();
        var nobody = new NpgsqlConnectionStringBuilder(Cluster.ConnectionString(Database)) { Port = 1 }.ConnectionString;

        (await RefusalAsync(() => PostGisEventStore.OpenAsync(nobody, time))).ShouldBe("cannot be reached: Connection refused.");

        time.Waits.ShouldBe([200, 400, 800, 1600]);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_are_refused_at_once()
    {
        var time = new InstantTime();

        (await RefusalAsync(() => OpenAsRoleAsync("wrong", time))).ShouldBe($"refuses the user or the password: password authentication failed for user \"{Role}\".");
        (await RefusalAsync(() => PostGisEventStore.OpenAsync(Cluster.ConnectionString(Database, "nobody", "x"), time))).ShouldBe("refuses the user or the password: password authentication failed for user \"nobody\".");

        time.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var refusal = await Should.ThrowAsync<StorageException>(() => PostGisEventStore.OpenAsync(Cluster.ConnectionString("nowhere")));

        refusal.Message.ShouldBe("The database nowhere on 127.0.0.1 is not there: database \"nowhere\" does not exist.");
    }

    [Theory]
    [InlineData("events.gpkg")]
    [InlineData("Host=localhost;Colour=red")]
    [InlineData("Database=events")]
    public async Task What_is_no_connection_string_is_refused(string text) =>
        (await Should.ThrowAsync<StorageException>(() => PostGisEventStore.OpenAsync(text))).Message.ShouldStartWith("--db is no connection string of PostgreSQL such as ");

    [Fact]
    public async Task A_user_who_may_not_switch_PostGIS_on_is_told_who_may() => (await RefusalAsync(() => OpenAsRoleAsync())).ShouldBe(
        "has the extension PostGIS not switched on, which this user may not do: have \"CREATE EXTENSION postgis\" run by an administrator.");

    [Fact]
    public async Task A_server_without_PostGIS_is_told_apart()
    {
        await RunAsync("CREATE SCHEMA fake; CREATE VIEW fake.pg_available_extensions AS SELECT * FROM pg_available_extensions WHERE name <> 'postgis'");
        await RunAsync($"ALTER DATABASE {Database} SET search_path = fake, pg_catalog, public");

        (await RefusalAsync(() => OpenAsync())).ShouldBe("has no PostGIS: install it on the server (Debian: postgresql-15-postgis-3).");
    }

    [Fact]
    public async Task A_server_that_is_too_old_is_refused()
    {
        await RunAsync("CREATE SCHEMA fake; CREATE FUNCTION fake.current_setting(text) RETURNS text LANGUAGE sql AS 'SELECT ''130011'''");
        await RunAsync($"ALTER DATABASE {Database} SET search_path = fake, pg_catalog, public");

        (await RefusalAsync(() => OpenAsync())).ShouldBe("runs on PostgreSQL 13: GeoEvents needs 14 or newer.");
    }

    [Fact]
    public async Task A_role_without_CREATE_is_refused_and_leaves_nothing()
    {
        await RunAsync("CREATE EXTENSION postgis");

        (await RefusalAsync(() => OpenAsRoleAsync())).ShouldBe($"does not let this user do that: permission denied for database {Database}.");

        (await RunAsync("SELECT count(*) FROM pg_namespace WHERE nspname = 'geoevents'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_role_with_CREATE_is_enough_where_PostGIS_is_on()
    {
        await RunAsync($"CREATE EXTENSION postgis; GRANT CREATE ON DATABASE {Database} TO {Role}");

        await using var store = await OpenAsRoleAsync();

        (await store.WriteAsync([Extraction(1)])).Single().Result.ShouldBe(WriteResult.Added);
    }

    [Fact]
    public async Task A_role_that_may_only_read_reads()
    {
        await using (var store = await OpenAsync()) await store.WriteAsync([Extraction(1)]);
        await RunAsync($"GRANT USAGE ON SCHEMA geoevents TO {Role}; GRANT SELECT ON ALL TABLES IN SCHEMA geoevents TO {Role}");

        await using var reading = await OpenAsRoleAsync();

        reading.IsReadOnly.ShouldBeTrue();
        (await reading.GetEventsAsync([Id(16)])).Count.ShouldBe(1);
        (await RefusalAsync(() => reading.WriteAsync([Extraction(2)]))).ShouldBe("cannot be written: this user may only read it.");
    }

    [Fact]
    public async Task A_role_that_may_do_nothing_is_refused()
    {
        await using (await OpenAsync()) { }

        (await RefusalAsync(() => OpenAsRoleAsync())).ShouldBe("does not let this user do that: permission denied for schema geoevents.");
    }

    [Fact]
    public async Task A_database_that_is_for_reading_only_is_read()
    {
        await using (var store = await OpenAsync()) await store.WriteAsync([Extraction(1)]);
        await RunAsync($"ALTER DATABASE {Database} SET default_transaction_read_only = on");

        await using var reading = await OpenAsync();

        reading.IsReadOnly.ShouldBeTrue();
        (await reading.GetEventsAsync([Id(16)])).Count.ShouldBe(1);
    }
}
