using GeoEvents.Formats;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/events/histogram</c> and <c>/collections/events/facets</c>: how many events, by time, source, kind and factuality.</summary>
internal static class EventCounting
{
    public static Task HistogramAsync(HttpContext context, EventIndex index)
    {
        var query = HistogramQuery.Parse(context.Request.Parameters());
        return context.WriteJsonAsync(json => HistogramWriter.Write(json, index.Histogram(query)));
    }

    public static Task FacetsAsync(HttpContext context, EventIndex index)
    {
        var query = EventQuery.ParseConditions(context.Request.Parameters());
        return context.WriteJsonAsync(json => FacetsWriter.Write(json, index.Facets(query)));
    }
}
