using GeoEvents.Formats;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/events/histogram</c> and <c>/collections/events/facets</c>: how many events, by time, source, kind and factuality.</summary>
internal static class EventCounting
{
    public static async Task HistogramAsync(HttpContext context, IEventIndex index)
    {
        var query = HistogramQuery.Parse(context.Request.Parameters());
        var histogram = await index.HistogramAsync(query, context.RequestAborted);
        await context.WriteJsonAsync(json => HistogramWriter.Write(json, histogram));
    }

    public static async Task FacetsAsync(HttpContext context, IEventIndex index)
    {
        var query = EventQuery.ParseConditions(context.Request.Parameters());
        var facets = await index.FacetsAsync(query, context.RequestAborted);
        await context.WriteJsonAsync(json => FacetsWriter.Write(json, facets));
    }
}
