using GeoEvents.Formats;
using GeoEvents.Formats.VectorTiles;
using GeoEvents.Querying.Tiles;
using GeoEvents.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace GeoEvents.Server.Live;

/// <summary>The lines and areas that tiles draw: fetched from the store when a tile first needs them, and kept as long as there is room.</summary>
internal sealed class OutlineShapes(IEventStore store) : IDisposable
{
    /// <summary>Some hundred bytes each, large ones more.</summary>
    private const int MostShapes = 50_000;

    private readonly MemoryCache _shapes = new(new MemoryCacheOptions { SizeLimit = MostShapes });

    /// <summary>In the order given; null for an outline that the store has no more.</summary>
    /// <exception cref="StorageException">One is not here, and the store cannot be read.</exception>
    public async ValueTask<OutlineShape?[]> GetAsync(IReadOnlyList<TileOutline> outlines, CancellationToken cancellation)
    {
        var found = new OutlineShape?[outlines.Count];
        List<int>? missing = null;
        for (var i = 0; i < outlines.Count; i++)
            if (!_shapes.TryGetValue(outlines[i].Key, out found[i])) (missing ??= []).Add(i);
        if (missing is null) return found;
        var events = (await store.GetEventsAsync([.. missing.Select(i => outlines[i].EventId)], cancellation)).ToDictionary(stored => stored.Event.Id, StringComparer.Ordinal);
        foreach (var i in missing)
        {
            if (!events.TryGetValue(outlines[i].EventId, out var stored) || stored.Event.Places is not [var place, ..] || FootprintGeometry.Of(place) is not { } geometry) continue;
            found[i] = _shapes.Set(outlines[i].Key, OutlineShape.Of(geometry, place.Name, place.Text), new MemoryCacheEntryOptions { Size = 1 });
        }
        return found;
    }

    public void Dispose() => _shapes.Dispose();
}
