using System.Runtime.CompilerServices;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>Fetches what an index found, some hundred events at a time. What was removed or replaced since the moment of the index is left out: it might not match any more.</summary>
internal static class StoredEvents
{
    private const int ChunkSize = 500;

    public static async IAsyncEnumerable<StoredEvent> EventsAsync(
        this IEventStore store, IEventIndex index, IAsyncEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var chunk in ids.Chunk(ChunkSize).WithCancellation(cancellation))
            foreach (var stored in await store.GetEventsAsync(chunk, cancellation))
                if (stored.DataVersion <= index.DataVersion) yield return stored;
    }

    public static async IAsyncEnumerable<StoredFootprint> FootprintsAsync(
        this IEventStore store, IEventIndex index, IEnumerable<FootprintId> ids, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            var events = await store.EventsAsync(index, chunk.Select(id => id.EventId).Distinct().ToAsyncEnumerable(), cancellation).ToDictionaryAsync(stored => stored.Event.Id, cancellationToken: cancellation);
            foreach (var id in chunk)
                if (events.TryGetValue(id.EventId, out var stored) && id.Ordinal < stored.Event.Places.Count)
                    yield return new StoredFootprint(stored, id.Ordinal);
        }
    }

    /// <summary>All places of these events.</summary>
    public static async IAsyncEnumerable<StoredFootprint> FootprintsOfAsync(
        this IEventStore store, IEventIndex index, IAsyncEnumerable<string> eventIds, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var stored in store.EventsAsync(index, eventIds, cancellation))
            foreach (var footprint in StoredFootprint.AllOf(stored))
                yield return footprint;
    }
}
