using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Tests.Storage;

/// <summary>What both stores do alike. A new store for each test.</summary>
public abstract class StoreContract(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase Database => database;

    protected IEventStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await database.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        // Null where it could not be opened.
        if (Store is not null) await Store.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<IReadOnlyList<StoredEvent>> AllEvents() => AllEvents(Store);

    protected static async Task<IReadOnlyList<StoredEvent>> AllEvents(IEventStore store) => await store.GetEventsAsync([.. (await store.ReadIndexAsync()).MatchingIds(EventQuery.All)]);

    protected async Task<long> CountAsync(string table) => (long)(await database.AskAsync($"SELECT count(*) FROM {table}"))!;
}
