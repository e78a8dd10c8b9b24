using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The gazetteer with the places that are imported now: laid anew when the datasets of the store change, also by another process.</summary>
/// <param name="bottom">The gazetteer without imports. Those laid upon it need no disposing: they keep nothing open but it.</param>
/// <param name="first">The gazetteer with those imports that the store has.</param>
/// <param name="datasets">These imports.</param>
internal sealed class LiveGazetteer(IEventStore store, Gazetteer bottom, Gazetteer first, IReadOnlyList<StoredDataset> datasets, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private volatile Gazetteer current = first;
    private IReadOnlyList<StoredDataset> known = datasets;

    public Gazetteer Current => current;

    public static async Task<LiveGazetteer> OpenAsync(IEventStore store, Gazetteer bottom, TimeProvider clock, CancellationToken cancellation)
    {
        var datasets = await store.GetDatasetsAsync(cancellation);
        return new LiveGazetteer(store, bottom, await bottom.WithImportsAsync(store, cancellation: cancellation), datasets, clock);
    }

    /// <summary>Takes over what was imported or removed since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var found = await store.GetDatasetsAsync(cancellation);
        if (found.SequenceEqual(known)) return;
        current = await bottom.WithImportsAsync(store, cancellation: cancellation);
        known = found;
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
            catch (StorageException)
            {
                // The last good gazetteer keeps answering; LiveEvents, which reads the same store, tells of its trouble.
            }
        }
    }
}
