using System.Collections.Concurrent;

namespace GeoEvents.Tests.Running;

/// <summary>A clock on which every wait is over at once.</summary>
/// <param name="waiting">Called in place of each wait.</param>
internal sealed class InstantTime(Action? waiting = null) : TimeProvider
{
    private readonly ConcurrentQueue<double> _waits = new();

    /// <summary>The waits that there were, in milliseconds.</summary>
    public IEnumerable<double> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Enqueue(dueTime.TotalMilliseconds);
        waiting?.Invoke();
        return new Timer(_ => callback(state), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
