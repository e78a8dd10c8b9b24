namespace GeoEvents.PostGis;

/// <summary>Does again what failed for a moment, a bounded number of times with growing waits.</summary>
/// <param name="Attempts">How often at most; at least 1.</param>
/// <param name="Wait">Before the second attempt; twice as long before each further one.</param>
internal sealed record Retry(int Attempts, TimeSpan Wait, TimeProvider Time)
{
    public async Task<T> RunAsync<T>(Func<Task<T>> action, CancellationToken cancellation)
    {
        for (var (attempt, wait) = (1, Wait); ; attempt++, wait *= 2)
        {
            try
            {
                return await action();
            }
            catch (Exception e) when (attempt < Attempts && ServerErrors.IsTransient(e))
            {
                await Task.Delay(wait, Time, cancellation);
            }
        }
    }
}
