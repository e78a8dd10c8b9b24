using System.Diagnostics.Metrics;
using GeoEvents.PostGis;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>
/// The index of what the store holds now: read in the background at the start, and brought up to date when the store's data version changes.
/// Or, where the database answers by itself, one for each request.
/// </summary>
/// <param name="answering">The store if its database answers; null for an index in memory.</param>
internal sealed class LiveEvents(IEventStore store, KeptIndex kept, PostGisEventStore? answering, TimeProvider clock, ILogger<LiveEvents> log) : StoreFollower(clock, log)
{
    /// <summary>So many rows beside the sorted ones, or this part of all, cost every answer more than sorting costs once.</summary>
    private const int MostUnsorted = 20_000, UnsortedPart = 16;

    /// <summary>How long a request waits at the start for the first index.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = clock;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Meter _meter = new(BatchMeasures.Name);
    private readonly OutlineShapes _shapes = new(store);
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile MemoryIndex? _current;

    /// <summary>False at the start, until the events were read once.</summary>
    public bool IsRead => answering is not null || _current is not null;

    /// <summary>The store for a request. While it is known to be in trouble nobody waits for it: one who asks every second finds out when it is back.</summary>
    /// <exception cref="StorageException">It cannot be read at this time.</exception>
    public IEventStore Store => Trouble is { } now ? throw new StorageException(now.Message) : store;

    /// <summary>False where the store is open for reading only.</summary>
    public bool IsWritable => !store.IsReadOnly;

    /// <summary>The index of this moment, to be disposed of where it can be; at the start it waits for it.</summary>
    /// <exception cref="StorageException">There is none yet, or the database that answers cannot be read.</exception>
    public async ValueTask<IEventIndex> CurrentAsync(CancellationToken cancellation)
    {
        if (answering is not null) return Trouble is { } away ? throw new StorageException(away.Message) : await answering.OpenIndexAsync(cancellation);
        if (_current is { } now) return now;
        for (var began = _clock.GetTimestamp(); _clock.GetElapsedTime(began) < LongestWait;)
        {
            if (Trouble is { } trouble) throw new StorageException(trouble.Message);
            await Task.WhenAny(_read.Task, Task.Delay(TimeSpan.FromMilliseconds(200), _clock, cancellation));
            if (_current is { } read) return read;
            cancellation.ThrowIfCancellationRequested();
        }
        throw new StorageException("The events of the database are still being read; ask again in some seconds.");
    }

    public override async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (answering is not null) await store.GetDataVersionAsync(cancellation);
            else if (_current is not { } before) await BeginAsync(cancellation);
            else if (await store.GetDataVersionAsync(cancellation) != before.DataVersion)
                Show(await store.ReadChangesAsync(before.DataVersion, cancellation) is { } changes ? before.Events.With(changes) : await store.ReadIndexAsync(cancellation));
            NoteRead();
            if (_current is { Events: var events } && events.Unsorted > Math.Max(MostUnsorted, events.Count / UnsortedPart)) await KeepAsync(events.Sorted(), cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (answering is null) _ = _meter.CreateObservableGauge("geoevents.index.events", () => _current?.Count ?? 0, "{event}", "Events that the server answers with.");
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Keeps what came since the index was kept, so that the next start finds all of it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_current is { Events: var events }) await kept.WriteAsync(events, store, cancellationToken);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        _oneAtATime.Dispose();
        _shapes.Dispose();
        base.Dispose();
    }

    protected override Task WaitAsync(CancellationToken cancellation) => IsRead ? store.WaitForChangeAsync(PollInterval, cancellation) : Task.CompletedTask;

    private async Task KeepAsync(EventIndex sorted, CancellationToken cancellation)
    {
        Show(sorted);
        await kept.WriteAsync(sorted, store, cancellation);
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (await kept.ReadAsync(store, cancellation) is { } known)
        {
            Show(known);
            return;
        }
        await KeepAsync(await store.ReadIndexAsync(cancellation), cancellation);
    }

    private void Show(EventIndex events)
    {
        _current = new MemoryIndex(events, _shapes);
        _read.TrySetResult();
    }
}
