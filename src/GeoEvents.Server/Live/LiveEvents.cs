using System.Diagnostics.Metrics;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index of what the store holds now: read anew when the store's data version changes.</summary>
internal sealed class LiveEvents(IEventStore store, IEventIndex first, TimeProvider clock, ILogger<LiveEvents> log) : StoreFollower(clock, log)
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Meter _meter = new(BatchMeasures.Name);
    private volatile IEventIndex _current = first;

    public IEventIndex Current => _current;

    /// <summary>The store for a request. While it is known to be in trouble nobody waits for it: one who asks every second finds out when it is back.</summary>
    /// <exception cref="StorageException">It cannot be read at this time.</exception>
    public IEventStore Store => Trouble is { } now ? throw new StorageException(now.Message) : store;

    /// <summary>False where the store is open for reading only.</summary>
    public bool IsWritable => !store.IsReadOnly;

    public override async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await store.GetDataVersionAsync(cancellation) != _current.DataVersion) _current = new MemoryIndex(await store.ReadIndexAsync(cancellation));
            NoteRead();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _ = _meter.CreateObservableGauge("geoevents.index.events", () => _current.Count, "{event}", "Events that the server answers with.");
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override Task WaitAsync(CancellationToken cancellation) => store.WaitForChangeAsync(PollInterval, cancellation);
}
