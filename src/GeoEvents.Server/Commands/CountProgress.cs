namespace GeoEvents.Server.Commands;

/// <summary>Says every second how many articles are done.</summary>
/// <param name="done">"stored"</param>
internal sealed class CountProgress(TextWriter error, TimeProvider clock, string done)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _lastTold = clock.GetTimestamp();
    private int _count;

    /// <summary>One more.</summary>
    public void Tell()
    {
        _count++;
        if (clock.GetElapsedTime(_lastTold) < Interval) return;
        _lastTold = clock.GetTimestamp();
        error.WriteLine($"{Counted.Of(_count, "article")} {done} …");
    }
}
