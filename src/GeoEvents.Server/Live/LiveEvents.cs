using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index of what the store holds now: read anew when the store's data version changes, also by another process.</summary>
internal sealed class LiveEvents(IEventStore store, EventIndex first, TimeProvider clock, ILogger<LiveEvents> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile EventIndex _current = first;
    private volatile string? _trouble;

    public EventIndex Current => _current;

    /// <summary>Why the store could not be read the last time; null where it could.</summary>
    public string? Trouble => _trouble;

    /// <summary>Takes over what was committed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await store.GetDataVersionAsync(cancellation) != _current.DataVersion) _current = await store.ReadIndexAsync(cancellation);
            _trouble = null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The last good index keeps answering.
                if (_trouble is null) log.LogWarning(failure is StorageException ? null : failure, "{Trouble}", failure.Message);
                _trouble = failure.Message;
            }
        }
    }
}
