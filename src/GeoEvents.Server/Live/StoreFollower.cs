using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>Keeps what was read of a store, and reads it anew when it changes, also by another process. While it cannot be read, the last that was goes on being answered with.</summary>
internal abstract class StoreFollower(TimeProvider clock, ILogger log) : BackgroundService
{
    protected static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private DateTimeOffset _asOf = clock.GetUtcNow();
    private volatile StoreTrouble? _trouble;

    /// <summary>That the store could not be read the last time; null where it could.</summary>
    public StoreTrouble? Trouble => _trouble;

    /// <summary>Takes over what was committed since.</summary>
    public abstract Task RefreshAsync(CancellationToken cancellation);

    /// <summary>Waits until there may be something new.</summary>
    protected abstract Task WaitAsync(CancellationToken cancellation);

    /// <summary>What is kept is what the store holds now.</summary>
    protected void NoteRead()
    {
        _asOf = clock.GetUtcNow();
        if (_trouble is { } past) log.LogInformation("The database can be read again, after {Seconds:0} seconds.", (_asOf - past.Since).TotalSeconds);
        _trouble = null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(stoppingToken);
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                if (_trouble is null) log.LogWarning(failure is StorageException ? null : failure, "{Trouble}", failure.Message);
                _trouble = new StoreTrouble(failure.Message, _trouble?.Since ?? clock.GetUtcNow(), _asOf);
                await Task.Delay(PollInterval, clock, stoppingToken);
            }
        }
    }
}
