using System.Buffers;
using GeoEvents.Articles;
using GeoEvents.Formats.VectorTiles;
using GeoEvents.Querying;

namespace GeoEvents.Server.Live;

/// <summary>The index in memory, answering at once; the outlines that tiles draw come from the store the first time.</summary>
internal sealed class MemoryIndex(EventIndex events, OutlineShapes shapes) : IEventIndex
{
    public EventIndex Events => events;

    public long DataVersion => events.DataVersion;

    public int Count => events.Count;

    public IReadOnlyList<Source> Sources => events.Sources;

    public ValueTask<EventCounts> CountEventsAsync(EventQuery query, CancellationToken cancellation = default) => new(events.CountEvents(query));

    public ValueTask<EventPage> PageAsync(EventQuery query, CancellationToken cancellation = default) => new(events.Page(query));

    public ValueTask<FootprintPage> FootprintPageAsync(EventQuery query, CancellationToken cancellation = default) => new(events.FootprintPage(query));

    public ValueTask<Histogram> HistogramAsync(HistogramQuery query, CancellationToken cancellation = default) => new(events.Histogram(query));

    public ValueTask<Facets> FacetsAsync(EventQuery query, CancellationToken cancellation = default) => new(events.Facets(query));

    public IAsyncEnumerable<string> MatchingIdsAsync(EventQuery query, CancellationToken cancellation = default) => events.MatchingIds(query).ToAsyncEnumerable();

    public async ValueTask WriteTileAsync(TileQuery query, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        using var content = events.Tile(query);
        EventTileWriter.Write(content, await shapes.GetAsync(content.Outlines, cancellation), output);
    }
}
