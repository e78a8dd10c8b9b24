using System.Diagnostics;
using System.Diagnostics.Metrics;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>What can be watched of the writing of batches. Costs nothing while nobody watches.</summary>
public static class BatchMeasures
{
    /// <summary>Of the source of activities and of the meter.</summary>
    public const string Name = "GeoEvents";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Articles = Meter.CreateCounter<long>("geoevents.articles.written", "{article}", "Articles that a batch came to, by result.");
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("geoevents.events.written", "{event}", "Events of the articles that were added or replaced.");

    internal static Activity? Begin(int articles)
    {
        var activity = Activities.StartActivity("write batch");
        activity?.SetTag("geoevents.articles", articles);
        return activity;
    }

    internal static void Count(IReadOnlyList<Extraction> batch, IReadOnlyList<WriteOutcome> outcomes)
    {
        if (!Articles.Enabled && !Events.Enabled) return;
        for (var i = 0; i < batch.Count; i++)
        {
            Articles.Add(1, new KeyValuePair<string, object?>("result", KebabCase.Of(outcomes[i].Result)));
            if (outcomes[i].Result is WriteResult.Added or WriteResult.Replaced) Events.Add(batch[i].Events.Count);
        }
    }
}
