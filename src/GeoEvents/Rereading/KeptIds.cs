using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Events;

namespace GeoEvents.Rereading;

/// <summary>Gives the events of a text that is read anew the ids under which people know them.</summary>
public static class KeptIds
{
    private const int Digits = 16;

    /// <summary>
    /// The events, those that the earlier reading had too under its ids. A new one keeps its own unless an event of the earlier reading had it: no link leads to
    /// another event than before.
    /// </summary>
    /// <param name="before">The events of the earlier reading of the same text, in any order.</param>
    public static IReadOnlyList<ReportedEvent> Of(IReadOnlyList<ReportedEvent> before, IReadOnlyList<ReportedEvent> now)
    {
        if (before.Count == 0) return now;
        var fellows = EventPairs.Of(before, now);
        var taken = before.Select(reported => reported.Id).ToHashSet(StringComparer.Ordinal);
        return [.. now.Select((reported, i) => reported with { Id = fellows[i]?.Id ?? Free(reported.Id, taken) })];
    }

    private static string Free(string id, HashSet<string> taken)
    {
        var free = id;
        for (var attempt = 1; !taken.Add(free); attempt++)
            free = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}\0{attempt}"))))[..Digits];
        return free;
    }
}
