using System.IO.Pipelines;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Features;

/// <summary>All that a question finds, as one GeoJSON file: the command and the API write the same.</summary>
internal static class GeoJsonExport
{
    public static Task WriteEventsAsync(PipeWriter output, EventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation) =>
        FeatureStream.WriteAsync(
            output, FeatureCollectionHeader.OfEvents(clock.GetUtcNow(), index.CountEvents(query)), store.EventsAsync(index, index.MatchingIds(query), cancellation), EventFeature.Write, cancellation);

    public static Task WriteFootprintsAsync(PipeWriter output, EventIndex index, IEventStore store, EventQuery query, TimeProvider clock, CancellationToken cancellation) =>
        FeatureStream.WriteAsync(
            output, FeatureCollectionHeader.OfFootprints(clock.GetUtcNow(), index.CountEvents(query)), store.FootprintsOfAsync(index, index.MatchingIds(query), cancellation), FootprintFeature.Write, cancellation);
}
