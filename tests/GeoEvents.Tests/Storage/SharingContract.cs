using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

/// <summary>Several programs on one database.</summary>
public abstract class SharingContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task Two_stores_on_one_database_see_each_others_batches()
    {
        await using var other = await Database.OpenAsync();

        await Store.WriteAsync([Extraction(1)]);
        await other.WriteAsync([Extraction(2)]);

        (await Store.GetDataVersionAsync()).ShouldBe(2);
        (await AllEvents()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Two_writers_of_the_same_articles_at_once_store_each_once()
    {
        await using var other = await Database.OpenAsync();
        async Task<List<WriteResult>> WriteAll(IEventStore store)
        {
            var results = new List<WriteResult>();
            for (var i = 0; i < 20; i++) results.AddRange((await store.WriteAsync([Extraction(2 * i), Extraction(2 * i + 1)])).Select(outcome => outcome.Result));
            return results;
        }

        var both = await Task.WhenAll(Task.Run(() => WriteAll(Store)), Task.Run(() => WriteAll(other)));

        both[0].Zip(both[1]).ShouldAllBe(pair => pair.First == WriteResult.Added && pair.Second == WriteResult.Unchanged || pair.First == WriteResult.Unchanged && pair.Second == WriteResult.Added);
        (await Store.GetDataVersionAsync()).ShouldBe(20);
        (await AllEvents()).Count.ShouldBe(80);
        (await CountAsync(Database.Tombstones)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_writers_at_once_wait_for_each_other()
    {
        await using var other = await Database.OpenAsync();
        async Task WriteAll(IEventStore store, int first)
        {
            for (var i = 0; i < 20; i++) (await store.WriteAsync([Extraction(first + i)])).Single().Result.ShouldBe(WriteResult.Added);
        }

        await Task.WhenAll(Task.Run(() => WriteAll(Store, 100)), Task.Run(() => WriteAll(other, 200)), Task.Run(() => WriteAll(Store, 300)));

        (await Store.GetDataVersionAsync()).ShouldBe(60);
        (await AllEvents()).Count.ShouldBe(120);
    }

    [Fact]
    public async Task Who_waits_is_told_of_what_another_wrote()
    {
        await using var other = await Database.OpenAsync();
        await Store.WaitForChangeAsync(TimeSpan.Zero); // from here on

        var waiting = WaitForVersionAsync(1);
        await other.WriteAsync([Extraction(1)]);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Who_waits_for_nothing_returns_in_time()
    {
        await Store.WaitForChangeAsync(TimeSpan.Zero);
        await Store.WaitForChangeAsync(TimeSpan.FromMilliseconds(50)).WaitAsync(TimeSpan.FromSeconds(30));
        (await Store.GetDataVersionAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Waiting_ends_with_its_cancellation()
    {
        await Store.WaitForChangeAsync(TimeSpan.Zero);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => WaitForVersionAsync(1, stop.Token)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task WaitForVersionAsync(long version, CancellationToken cancellation = default)
    {
        while (await Store.GetDataVersionAsync(cancellation) < version) await Store.WaitForChangeAsync(TimeSpan.FromSeconds(60), cancellation);
    }
}
