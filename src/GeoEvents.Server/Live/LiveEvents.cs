using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index of what the store holds now: read anew when the store's data version changes, also by another process.</summary>
internal sealed class LiveEvents(IEventStore store, EventIndex first, TimeProvider clock, ILogger<LiveEvents> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private DateTimeOffset asOf = clock.GetUtcNow();
    private volatile EventIndex current = first;
    private volatile StoreTrouble? trouble;

    public EventIndex Current => current;

    /// <summary>That the store could not be read the last time; null where it could.</summary>
    public StoreTrouble? Trouble => trouble;

    /// <summary>The store for a request. While it is known to be in trouble nobody waits for it: one who asks every second finds out when it is back.</summary>
    /// <exception cref="StorageException">It cannot be read at this time.</exception>
    public IEventStore Store => trouble is { } now ? throw new StorageException(now.Message) : store;

    /// <summary>False where the store is open for reading only.</summary>
    public bool IsWritable => !store.IsReadOnly;

    /// <summary>Takes over what was committed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await store.GetDataVersionAsync(cancellation) != current.DataVersion) current = await store.ReadIndexAsync(cancellation);
            asOf = clock.GetUtcNow();
            if (trouble is { } past) log.LogInformation("The database can be read again, after {Seconds:0} seconds.", (asOf - past.Since).TotalSeconds);
            trouble = null;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public override void Dispose()
    {
        oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.WaitForChangeAsync(PollInterval, stoppingToken);
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The last good index keeps answering.
                if (trouble is null) log.LogWarning(failure is StorageException ? null : failure, "{Trouble}", failure.Message);
                trouble = new StoreTrouble(failure.Message, trouble?.Since ?? clock.GetUtcNow(), asOf);
                await Task.Delay(PollInterval, clock, stoppingToken);
            }
        }
    }
}
