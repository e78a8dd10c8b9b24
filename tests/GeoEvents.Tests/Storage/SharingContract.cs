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
