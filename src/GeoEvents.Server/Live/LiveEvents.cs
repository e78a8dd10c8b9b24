using System.Diagnostics.Metrics;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index of what the store holds now: read anew when the store's data version changes, also by another process.</summary>
internal sealed class LiveEvents(IEventStore store, EventIndex first, TimeProvider clock, ILogger<LiveEvents> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Meter _meter = new(BatchMeasures.Name);
    private DateTimeOffset _asOf = clock.GetUtcNow();
    private volatile EventIndex _current = first;
    private volatile StoreTrouble? _trouble;

    public EventIndex Current => _current;

    /// <summary>That the store could not be read the last time; null where it could.</summary>
    public StoreTrouble? Trouble => _trouble;

    /// <summary>The store for a request. While it is known to be in trouble nobody waits for it: one who asks every second finds out when it is back.</summary>
    /// <exception cref="StorageException">It cannot be read at this time.</exception>
    public IEventStore Store => _trouble is { } now ? throw new StorageException(now.Message) : store;

    /// <summary>False where the store is open for reading only.</summary>
    public bool IsWritable => !store.IsReadOnly;

    /// <summary>Takes over what was committed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await store.GetDataVersionAsync(cancellation) != _current.DataVersion) _current = await store.ReadIndexAsync(cancellation);
            _asOf = clock.GetUtcNow();
            if (_trouble is { } past) log.LogInformation("The database can be read again, after {Seconds:0} seconds.", (_asOf - past.Since).TotalSeconds);
            _trouble = null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public override void Dispose()
    {
        _meter.Dispose();
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = _meter.CreateObservableGauge("geoevents.index.events", () => _current.Count, "{event}", "Events that the server answers with.");
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
                if (_trouble is null) log.LogWarning(failure is StorageException ? null : failure, "{Trouble}", failure.Message);
                _trouble = new StoreTrouble(failure.Message, _trouble?.Since ?? clock.GetUtcNow(), _asOf);
                await Task.Delay(PollInterval, clock, stoppingToken);
            }
        }
    }
}
