using System.IO.Pipelines;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>All that a question finds, as one GeoJSON file in the order of the ids: the command and the API write the same.</summary>
internal static class GeoJsonExport
{
    public static async Task WriteEventsAsync(PipeWriter output, IEventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation)
    {
        var counts = await index.CountEventsAsync(query, cancellation);
        await FeatureStream.WriteAheadAsync(
            output, FeatureCollectionHeader.OfEvents(clock.GetUtcNow(), counts), store.MatchingAsync(index, query, counts, withFootprints: false, cancellation), EventFeature.Write, cancellation);
    }

    public static async Task WriteFootprintsAsync(PipeWriter output, IEventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation)
    {
        var counts = await index.CountEventsAsync(query, cancellation);
        var footprints = store.MatchingAsync(index, query, counts, withFootprints: true, cancellation).SelectMany(FootprintRow.AllOf);
        await FeatureStream.WriteAheadAsync(output, FeatureCollectionHeader.OfFootprints(clock.GetUtcNow(), counts), footprints, FootprintFeature.Write, cancellation);
    }
}
