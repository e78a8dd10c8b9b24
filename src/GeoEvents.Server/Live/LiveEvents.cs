using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index of what the store holds now: read anew when the store's data version changes, also by another process.</summary>
internal sealed class LiveEvents(IEventStore store, EventIndex first, TimeProvider clock, ILogger<LiveEvents> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile EventIndex current = first;
    private volatile string? trouble;

    public EventIndex Current => current;

    /// <summary>Why the store could not be read the last time; null where it could.</summary>
    public string? Trouble => trouble;

    /// <summary>Takes over what was committed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await store.GetDataVersionAsync(cancellation) != current.DataVersion) current = await store.ReadIndexAsync(cancellation);
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
                trouble = failure.Message;
                await Task.Delay(PollInterval, clock, stoppingToken);
            }
        }
    }
}
