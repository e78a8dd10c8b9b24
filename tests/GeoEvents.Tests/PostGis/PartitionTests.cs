using System.Globalization;
using System.Text.RegularExpressions;
using GeoEvents.Events;
using GeoEvents.Querying;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>Events by month: who makes the partitions, and which are read.</summary>
public sealed partial class PartitionTests(PostGisServer server) : DatabaseTest(server)
{
    private const string Partitions = "SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY inhrelid::regclass::text) FROM pg_inherits WHERE inhparent = 'geoevents.events'::regclass";

    protected override Task<string> CreateAsync(PostGisServer server) => server.CreateStoreAsync();

    [Fact]
    public async Task A_batch_makes_the_partitions_of_its_months()
    {
        await using var store = await OpenAsync();

        await store.WriteAsync([
            Extraction(Article(1), On(16, "2020-03-06", "2020-03-09"), On(17, "2020-02-29", "2020-02-29"), On(18, "2020-02-29", "2020-03-01")),
            Extraction(Article(2), On(32, "0001-01-01", "0001-01-01"), On(33, "9999-12-31", "9999-12-31"), On(34, "1969-12-31", "1969-12-31"))]);

        (await RunAsync(Partitions)).ShouldBe("geoevents.events_2020_02 geoevents.events_2020_03 geoevents.events_without_month");
        (await RunAsync("SELECT count(*) FROM geoevents.events_without_month")).ShouldBe(4L);
        (await store.GetEventsAsync([Id(32), Id(16), Id(18), Id(33)])).Select(stored => stored.Event.Id).ShouldBe([Id(32), Id(16), Id(18), Id(33)]);
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_no_partitions()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync([Extraction(Article(1), On(16, "2020-03-06", "2020-03-06"))]);

        var outcomes = await store.WriteAsync([Extraction(Article(2), On(16, "2021-05-05", "2021-05-05"))]);

        outcomes[0].Result.ShouldBe(WriteResult.Failed);
        (await RunAsync(Partitions)).ShouldBe("geoevents.events_2020_03 geoevents.events_without_month");
    }

    [Fact]
    public async Task Others_go_on_reading_while_a_batch_makes_partitions()
    {
        await using var store = await OpenAsync();
        await using var index = await store.OpenIndexAsync();
        (await index.CountEventsAsync(EventQuery.All)).Matched.ShouldBe(0);

        await store.WriteAsync([Extraction(Article(1), On(16, "2020-03-06", "2020-03-06"))]);

        (await index.CountEventsAsync(EventQuery.All)).Matched.ShouldBe(0);
        await using var later = await store.OpenIndexAsync();
        (await later.CountEventsAsync(EventQuery.All)).Matched.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_write_events_makes_partitions_without_owning_the_tables()
    {
        await RunAsync($"GRANT USAGE ON SCHEMA geoevents TO {Role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA geoevents TO {Role}");
        await using var store = await OpenAsRoleAsync();

        await store.WriteAsync([Extraction(Article(1), On(16, "2020-03-06", "2020-03-06"))]);

        (await RunAsync(Partitions)).ShouldBe("geoevents.events_2020_03 geoevents.events_without_month");
    }

    [Fact]
    public async Task Who_may_only_read_makes_none()
    {
        await RunAsync($"GRANT USAGE ON SCHEMA geoevents TO {Role}; GRANT SELECT ON ALL TABLES IN SCHEMA geoevents TO {Role}");
        await using var connection = new Npgsql.NpgsqlConnection(Cluster.ConnectionString(Database, Role, "right") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("SELECT * FROM geoevents.ensure_months('{2020-03-01}')", connection);

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteScalarAsync())).SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task There_are_no_more_partitions_than_the_server_has_locks_for()
    {
        await using var store = await OpenAsync();
        var most = 4 * int.Parse((string)(await RunAsync("SELECT current_setting('max_locks_per_transaction')"))!, CultureInfo.InvariantCulture);

        // A hostile article may name any month there is.
        var outcome = await store.WriteAsync([Extraction(Article(1), [.. Enumerable.Range(0, most + 20).Select(i => On(16 + i, $"{1980 + i / 12:0000}-{1 + i % 12:00}-01", $"{1980 + i / 12:0000}-{1 + i % 12:00}-28"))])]);

        outcome[0].Result.ShouldBe(WriteResult.Added);
        (await RunAsync("SELECT count(*) FROM pg_inherits WHERE inhparent = 'geoevents.events'::regclass")).ShouldBe(most + 1L);
        (await store.ReadIndexAsync()).Count.ShouldBe(most + 20);
        (await RunAsync("SELECT sum(count) FROM geoevents.events_histogram('{\"from\": \"1980-01-01\", \"to\": \"2030-12-31\"}', 'month')")).ShouldBe((decimal)most + 20);
    }

    [Theory]
    [InlineData("SELECT id FROM geoevents.events_in(NULL, '2020-03-05', '2020-04-01')")]
    [InlineData("SELECT id FROM geoevents.reported_events WHERE date_start >= '2020-03-05' AND date_end <= '2020-04-01'")]
    [InlineData("SELECT * FROM geoevents.events WHERE month BETWEEN '2020-03-01' AND '2020-04-01' OR month = '-infinity'")]
    [InlineData(null)]
    public async Task A_question_for_some_days_reads_the_partitions_of_their_months_only(string? question)
    {
        await using (var store = await OpenAsync())
            await store.WriteAsync([Extraction(Article(1), [.. Enumerable.Range(0, 36).Select(i => On(16 + i, $"{2018 + i / 12}-{1 + i % 12:00}-01", $"{2018 + i / 12}-{1 + i % 12:00}-28"))])]);
        // As the functions ask that the program calls.
        question ??= $"SELECT * FROM geoevents.events e WHERE {await RunAsync("SELECT every FROM geoevents.event_conditions('{\"from\": \"2020-03-05\", \"to\": \"2020-04-01\"}')")}";

        var plan = (string)(await RunAsync($"EXPLAIN (FORMAT JSON) {question}"))!;

        Partition().Matches(plan).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ShouldBe(["events_2020_03", "events_2020_04", "events_without_month"]);
    }

    private static ReportedEvent On(long id, string start, string end) =>
        Event(id, InSaraqib) with { Date = DateSpan.Between(DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture)) };

    [GeneratedRegex(@"events_(\d{4}_\d\d|without_month)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Partition();
}
