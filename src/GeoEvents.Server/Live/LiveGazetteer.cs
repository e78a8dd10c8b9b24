using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The gazetteer with the places that are imported now: laid anew when the datasets of the store change, also by another process.</summary>
/// <param name="first">The gazetteer with those imports that the store has. What is laid upon its bottom needs no disposing: it keeps nothing open but that.</param>
internal sealed class LiveGazetteer(IEventStore store, LaidGazetteer first, TimeProvider clock, ILogger<LiveGazetteer> log) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1), RetryInterval = TimeSpan.FromMinutes(1);

    private volatile LaidGazetteer _current = first;
    private volatile StoreTrouble? _trouble;
    private DateTimeOffset _asOf = clock.GetUtcNow();
    private IReadOnlyList<StoredDataset>? _failed;
    private long _failedAt;

    public Gazetteer Current => _current.Whole;

    /// <summary>That the imports could not be read the last time; null where they could.</summary>
    public StoreTrouble? Trouble => _trouble;

    /// <summary>Takes over what was imported or removed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var found = await store.GetDatasetsAsync(cancellation);
        // What failed takes as long as what succeeds: not every second.
        if (_failed is not null && found.SequenceEqual(_failed) && clock.GetElapsedTime(_failedAt) < RetryInterval) return;
        if (!found.SequenceEqual(_current.Datasets))
        {
            (_failed, _failedAt) = (found, clock.GetTimestamp());
            _current = await _current.Bottom.LayImportsAsync(store, cancellation: cancellation);
        }
        (_failed, _trouble, _asOf) = (null, null, clock.GetUtcNow());
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
                // The last good gazetteer keeps answering.
                if (_trouble is null) log.LogWarning(failure is StorageException ? null : failure, "{Trouble}", failure.Message);
                _trouble = new StoreTrouble(failure.Message, _trouble?.Since ?? clock.GetUtcNow(), _asOf);
            }
        }
    }
}
