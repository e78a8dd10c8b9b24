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
}
