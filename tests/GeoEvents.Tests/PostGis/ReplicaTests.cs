using GeoEvents.PostGis;
using GeoEvents.Querying;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>A store whose database is followed by another, from which all is read.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private const string Database = "postgres";

    private readonly PostgresCluster _primary = new();
    private PostgresCluster _replica = null!;

    public async ValueTask InitializeAsync()
    {
        await using (await PostGisEventStore.OpenAsync(_primary.ConnectionString(Database))) { }
        _replica = _primary.Follower();
    }

    public ValueTask DisposeAsync()
    {
        _replica.Dispose();
        _primary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_wrote_something_reads_it_and_nothing_is_read_from_the_other()
    {
        await using var store = await OpenAsync();
        store.IsReadOnly.ShouldBeFalse();

        await store.WriteAsync([Extraction(1)]);

        (await store.GetDataVersionAsync()).ShouldBe(1);
        (await store.GetEventsAsync([Id(16)])).ShouldHaveSingleItem();
        await using var index = await store.OpenIndexAsync();
        (await index.CountEventsAsync(EventQuery.All)).Matched.ShouldBe(2);
        _primary.Stop();
        (await store.GetEventsAsync([Id(16)])).ShouldHaveSingleItem();
        (await store.ReadIndexAsync()).Count.ShouldBe(2);
        (await index.PageAsync(EventQuery.All)).Ids.ShouldBe([Id(16), Id(17)]);
        (await Should.ThrowAsync<StorageException>(() => store.RemoveSourcesAsync(["enab-baladi"]))).Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task What_the_replica_does_not_hold_yet_is_not_there_yet()
    {
        await using var store = await OpenAsync();
        await using var writer = await PostGisEventStore.OpenAsync(_primary.ConnectionString(Database));
        await store.WriteAsync([Extraction(1)]);
        await _replica.RunAsync("SELECT pg_wal_replay_pause()");
        await writer.WriteAsync([Extraction(2)]);

        (await writer.GetDataVersionAsync()).ShouldBe(2);
        (await store.GetDataVersionAsync()).ShouldBe(1);
        (await store.GetEventsAsync([Id(16), Id(32)])).ShouldHaveSingleItem().DataVersion.ShouldBe(1);
        await using (var before = await store.OpenIndexAsync())
        {
            await _replica.RunAsync("SELECT pg_wal_replay_resume()");
            while (await store.GetDataVersionAsync() < 2) await store.WaitForChangeAsync(TimeSpan.FromMilliseconds(100));
            // A request goes on with its moment.
            (before.DataVersion, (await before.CountEventsAsync(EventQuery.All)).Matched).ShouldBe((1, 2));
        }

        await using var after = await store.OpenIndexAsync();
        (after.DataVersion, (await after.CountEventsAsync(EventQuery.All)).Matched).ShouldBe((2, 4));
    }

    private Task<PostGisEventStore> OpenAsync() => PostGisEventStore.OpenAsync(_primary.ConnectionString(Database), readFrom: _replica.ConnectionString(Database));
}
