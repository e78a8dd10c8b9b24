using System.IO.Pipelines;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>All that a question finds, as one GeoJSON file: the command and the API write the same.</summary>
internal static class GeoJsonExport
{
    public static async Task WriteEventsAsync(PipeWriter output, IEventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation) =>
        await FeatureStream.WriteAsync(
            output, FeatureCollectionHeader.OfEvents(clock.GetUtcNow(), await index.CountEventsAsync(query, cancellation)),
            store.EventsAsync(index, index.MatchingIdsAsync(query, cancellation), cancellation), EventFeature.Write, cancellation);

    public static async Task WriteFootprintsAsync(PipeWriter output, IEventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation) =>
        await FeatureStream.WriteAsync(
            output, FeatureCollectionHeader.OfFootprints(clock.GetUtcNow(), await index.CountEventsAsync(query, cancellation)),
            store.FootprintsOfAsync(index, index.MatchingIdsAsync(query, cancellation), cancellation), FootprintFeature.Write, cancellation);
}
