using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Server.Features;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/events/items</c>: one feature an event.</summary>
internal static class EventItems
{
    public static async Task ListAsync(HttpContext context, IEventIndex index, LiveEvents live, TimeProvider clock)
    {
        var query = EventQuery.Parse(context.Request.Parameters());
        var page = await index.PageAsync(query, context.RequestAborted);
        var header = FeatureCollectionHeader.OfEvents(clock.GetUtcNow(), page.Counts) with { Links = Links.OfPage(context.Request, query, page.Next) };
        await context.WriteFeaturesAsync(header, live.Store.EventsAsync(index, page.Ids.ToAsyncEnumerable(), context.RequestAborted), EventFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, LiveEvents live)
    {
        context.Request.RefuseParameters();
        var found = await live.Store.GetEventsAsync([id], context.RequestAborted);
        if (found.Count == 0) throw NotFoundException.Of("event", id);
        await context.WriteJsonAsync(json => EventFeature.Write(json, found[0]), Answers.GeoJsonType);
    }
}
