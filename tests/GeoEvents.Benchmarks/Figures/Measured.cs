using System.Diagnostics;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>How long something took, again and again, in milliseconds.</summary>
internal sealed record Measured(double Median, double P99)
{
    private static readonly TimeSpan WarmAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>Warm: what runs before it is compiled for good, which takes its time in the background, is not counted.</summary>
    public static async Task<Measured> OfAsync(int runs, Func<int, Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Math.Max(1, runs / 10) || Stopwatch.GetElapsedTime(started) < WarmAfter; i++) await run(i);
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await run(i);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(times);
        return new Measured(times[runs / 2], times[Math.Min(runs - 1, (int)(runs * 0.99))]);
    }

    public static Measured Of(int runs, Action<int> run) => OfAsync(runs, i =>
    {
        run(i);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public override string ToString() => FormattableString.Invariant($"{Median:0.###} ms");
}
