using System.Runtime.CompilerServices;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>Fetches what an index found, some hundred events at a time. What was removed meanwhile is left out.</summary>
internal static class StoredEvents
{
    private const int ChunkSize = 500;

    public static async IAsyncEnumerable<StoredEvent> EventsAsync(
        this IEventStore store, IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var chunk in ids.Chunk(ChunkSize))
            foreach (var stored in await store.GetEventsAsync(chunk, cancellation))
                yield return stored;
    }

    public static async IAsyncEnumerable<StoredFootprint> FootprintsAsync(
        this IEventStore store, IEnumerable<FootprintId> ids, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            var events = (await store.GetEventsAsync(chunk.Select(id => id.EventId).Distinct().ToList(), cancellation)).ToDictionary(stored => stored.Event.Id);
            foreach (var id in chunk)
                if (events.TryGetValue(id.EventId, out var stored) && id.Ordinal < stored.Event.Places.Count)
                    yield return new StoredFootprint(stored, id.Ordinal);
        }
    }

    /// <summary>All places of these events.</summary>
    public static async IAsyncEnumerable<StoredFootprint> FootprintsOfAsync(
        this IEventStore store, IEnumerable<string> eventIds, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var stored in store.EventsAsync(eventIds, cancellation))
            foreach (var footprint in StoredFootprint.AllOf(stored))
                yield return footprint;
    }
}
