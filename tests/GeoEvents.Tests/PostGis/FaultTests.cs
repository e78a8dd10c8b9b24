using GeoEvents.Querying;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using Npgsql;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>What goes wrong while the store is in use.</summary>
public sealed class FaultTests(PostGisServer server) : DatabaseTest(server)
{
    private const string Terminate = "PERFORM pg_terminate_backend(pg_backend_pid())";
    private const string Serialisation = "RAISE EXCEPTION 'could not serialize access due to concurrent update' USING ERRCODE = '40001'";

    protected override Task<string> CreateAsync(PostGisServer server) => server.CreateStoreAsync();

    [Theory]
    [InlineData(Terminate)]
    [InlineData(Serialisation)]
    public async Task What_breaks_in_the_midst_of_a_batch_is_done_again_with_nothing_lost_and_nothing_twice(string fault)
    {
        var time = new InstantTime();
        await using var store = await OpenAsync(time);
        await EveryAsync(13, fault);

        for (var i = 0; i < 30; i++) (await store.WriteAsync([Extraction(2 * i), Extraction(2 * i + 1)])).ShouldAllBe(outcome => outcome.Result == WriteResult.Added);

        time.Waits.Count().ShouldBeGreaterThan(10);
        (await store.GetDataVersionAsync()).ShouldBe(30);
        (await store.ReadIndexAsync()).CountEvents(EventQuery.All).ShouldBe(new EventCounts(60, 60, 60, 120, default));
        (await RunAsync("SELECT count(*) FROM geoevents.mentions")).ShouldBe(180L);
        (await RunAsync("SELECT count(*) FROM geoevents.tombstones")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_breaks_every_time_is_given_up_with_nothing_stored()
    {
        var time = new InstantTime();
        await using var store = await OpenAsync(time);
        await EveryAsync(1, Terminate);

        (await RefusalAsync(() => store.WriteAsync([Extraction(1)]))).ShouldBe("answers: terminating connection due to administrator command.");

        time.Waits.ShouldBe([200, 400, 800, 1600, 3200, 6400, 12800]);
        (await store.ReadIndexAsync()).Count.ShouldBe(0);
        (await store.GetDataVersionAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Connections_that_the_server_cut_are_opened_again_for_every_kind_of_call()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync([Extraction(1)]);
        async Task CutAsync()
        {
            // Many at once: all of them are in the pool then.
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.ReadIndexAsync()));
            await RunAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await CutAsync();
        (await store.GetEventsAsync([Id(16)])).Count.ShouldBe(1);
        await CutAsync();
        (await store.StreamArticlesAsync().ToListAsync()).Count.ShouldBe(1);
        await CutAsync();
        (await store.WriteAsync([Extraction(2)])).Single().Result.ShouldBe(WriteResult.Added);
    }

    [Fact]
    public async Task A_deadlock_is_done_again()
    {
        var time = new InstantTime();
        await using var store = await OpenAsync(time);
        await store.WriteAsync([Extraction(1)]);
        await using var other = await ConnectAsync();
        await RunAsync(other, $"SET deadlock_timeout = '1min'; BEGIN; SELECT FROM geoevents.articles WHERE key = '{Id(1)}' FOR UPDATE");

        var correction = store.WriteAsync([Extraction(Article(1, "Corrected."), Event(16))]);
        while (await RunAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 0L) await Task.Delay(10);
        await RunAsync(other, "SELECT FROM geoevents.metadata FOR UPDATE; COMMIT");

        (await correction).Single().Result.ShouldBe(WriteResult.Replaced);
        // Again where the new attempt was quicker than the one that waited.
        time.Waits.First().ShouldBe(200);
        (await RunAsync("SELECT string_agg(event_id, ',') FROM geoevents.tombstones")).ShouldBe(Id(17));
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_nothing_and_all_goes_on_when_there_is_room()
    {
        var file = $"{Cluster.Data}/{await RunAsync("SELECT pg_relation_filepath('geoevents.mentions')")}";
        File.Move(file, $"{file}.kept");
        File.CreateSymbolicLink(file, "/dev/full");
        await using var store = await OpenAsync(new InstantTime());

        (await RefusalAsync(() => store.WriteAsync([Extraction(1)]))).ShouldBe("has no room left on its disk: make some and do it again.");
        (await store.ReadIndexAsync()).Count.ShouldBe(0);

        File.Move($"{file}.kept", file, overwrite: true);
        await RunAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        (await store.WriteAsync([Extraction(1)])).Single().Result.ShouldBe(WriteResult.Added);
        (await store.GetArticleAsync(Id(1)))!.Mentions.Count.ShouldBe(3);
    }

    /// <summary>Lets every so many-th statement that changes something fail.</summary>
    private async Task EveryAsync(int statements, string fault)
    {
        await RunAsync(
            $"""
            CREATE SEQUENCE public.changes;
            CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF nextval('public.changes') % {statements} = 0 THEN {fault}; END IF; RETURN NULL; END$$
            """);
        foreach (var table in new[] { "articles", "mentions", "events", "event_places", "metadata" })
            await RunAsync($"CREATE TRIGGER fail AFTER INSERT OR UPDATE OR DELETE ON geoevents.{table} EXECUTE FUNCTION public.fail()");
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
