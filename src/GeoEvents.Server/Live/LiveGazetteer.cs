using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The gazetteer with the places that are imported now: laid anew when the datasets of the store change.</summary>
/// <param name="first">The gazetteer with those imports that the store has. What is laid upon its bottom needs no disposing: it keeps nothing open but that.</param>
internal sealed class LiveGazetteer(IEventStore store, LaidGazetteer first, TimeProvider clock, ILogger<LiveGazetteer> log) : StoreFollower(clock, log)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock = clock;
    private volatile LaidGazetteer _current = first;
    private IReadOnlyList<StoredDataset>? _failed;
    private long _failedAt;

    public Gazetteer Current => _current.Whole;

    public override async Task RefreshAsync(CancellationToken cancellation)
    {
        var found = await store.GetDatasetsAsync(cancellation);
        // What failed takes as long as what succeeds: not every second.
        if (_failed is not null && found.SequenceEqual(_failed) && _clock.GetElapsedTime(_failedAt) < RetryInterval) return;
        if (!found.SequenceEqual(_current.Datasets))
        {
            (_failed, _failedAt) = (found, _clock.GetTimestamp());
            _current = await _current.Bottom.LayImportsAsync(store, cancellation: cancellation);
        }
        _failed = null;
        NoteRead();
    }

    protected override Task WaitAsync(CancellationToken cancellation) => Task.Delay(PollInterval, _clock, cancellation);
}
