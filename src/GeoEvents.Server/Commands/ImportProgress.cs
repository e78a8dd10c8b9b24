using System.Globalization;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary>What a long import says while it reads.</summary>
internal sealed class ImportProgress(TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _lastTold = clock.GetTimestamp();
    private int _count;

    /// <summary>The same entries, told of as they pass.</summary>
    public IEnumerable<GazetteerEntry> Of(IEnumerable<GazetteerEntry> entries)
    {
        foreach (var entry in entries)
        {
            yield return entry;
            _count++;
            if (clock.GetElapsedTime(_lastTold) < Interval) continue;
            _lastTold = clock.GetTimestamp();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(_count, "place")} …"));
        }
    }
}
