using System.Runtime.CompilerServices;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>Fetches what an index found, some hundred events at a time. What was removed or replaced since the moment of the index is left out: it might not match any more.</summary>
internal static class StoredEvents
{
    private const int ChunkSize = 500;

    /// <summary>One event out of so many may be fetched by its id in the time that reading it among all others takes.</summary>
    private const int FetchedAtMost = 4;

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

    /// <summary>All that a question finds, in the order of the ids: each row holds until the next. Few are fetched, for many all events are read through.</summary>
    /// <param name="counts">Of the question.</param>
    public static IAsyncEnumerable<EventRow> MatchingAsync(this IEventStore store, IEventIndex index, EventQuery query, EventCounts counts, bool withFootprints, CancellationToken cancellation)
    {
        if ((long)counts.Matched * FetchedAtMost < index.Count) return store.EventsAsync(index, index.MatchingIdsAsync(query, cancellation), cancellation).Select(EventRow.Of);
        var filter = new EventFilter(query);
        return store.StreamEventsAsync(withFootprints, cancellation).Where(row => row.DataVersion <= index.DataVersion && filter.Matches(row));
    }
}
