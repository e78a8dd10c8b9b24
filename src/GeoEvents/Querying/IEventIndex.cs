using System.Buffers;
using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>What all events of a store answer at one moment: in memory, or by its database. Asking again gives the same.</summary>
/// <remarks>Where a database answers, every member throws <see cref="Storage.StorageException"/> while it cannot be read.</remarks>
public interface IEventIndex
{
    /// <summary>The version of the store that is shown.</summary>
    long DataVersion { get; }

    /// <summary>How many events there are.</summary>
    int Count { get; }

    /// <summary>All sources, in the order of their ids.</summary>
    IReadOnlyList<Source> Sources { get; }

    ValueTask<EventCounts> CountEventsAsync(EventQuery query, CancellationToken cancellation = default);

    /// <summary>The events behind the cursor, up to the limit, in the order of the question.</summary>
    ValueTask<EventPage> PageAsync(EventQuery query, CancellationToken cancellation = default);

    /// <summary>The places of matching events behind the cursor, up to the limit, in the order of events and ordinals.</summary>
    ValueTask<FootprintPage> FootprintPageAsync(EventQuery query, CancellationToken cancellation = default);

    ValueTask<Histogram> HistogramAsync(HistogramQuery query, CancellationToken cancellation = default);

    /// <summary>Counts by source, kind and factuality, each without its own condition.</summary>
    ValueTask<Facets> FacetsAsync(EventQuery query, CancellationToken cancellation = default);

    /// <summary>The ids of all matching events in ascending order, whatever the paging.</summary>
    IAsyncEnumerable<string> MatchingIdsAsync(EventQuery query, CancellationToken cancellation = default);

    /// <summary>Writes the vector tile (Mapbox Vector Tile 2.1): nothing at all where it is empty.</summary>
    ValueTask WriteTileAsync(TileQuery query, IBufferWriter<byte> output, CancellationToken cancellation = default);
}
