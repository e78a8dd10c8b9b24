using System.Globalization;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary>What a long import says while it reads.</summary>
internal sealed class ImportProgress(TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long lastTold = clock.GetTimestamp();
    private int count;

    /// <summary>The same entries, told of as they pass.</summary>
    public IEnumerable<GazetteerEntry> Of(IEnumerable<GazetteerEntry> entries)
    {
        foreach (var entry in entries)
        {
            yield return entry;
            count++;
            if (clock.GetElapsedTime(lastTold) < Interval) continue;
            lastTold = clock.GetTimestamp();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count, "place")} …"));
        }
    }
}
