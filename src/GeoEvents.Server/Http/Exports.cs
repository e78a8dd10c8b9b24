using GeoEvents.Querying;
using GeoEvents.Server.Features;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/{events,footprints}/export</c>: all that the filter finds, as one file.</summary>
internal static class Exports
{
    public static Task EventsAsync(HttpContext context, IEventIndex index, LiveEvents live, TimeProvider clock)
    {
        var query = EventQuery.ParseConditions(context.Request.Parameters());
        return BeginFile(context, "events.geojson")
            ? GeoJsonExport.WriteEventsAsync(context.Response.BodyWriter, index, live.Store, query, clock, context.RequestAborted)
            : Task.CompletedTask;
    }

    public static Task FootprintsAsync(HttpContext context, IEventIndex index, LiveEvents live, TimeProvider clock)
    {
        var query = EventQuery.ParseConditions(context.Request.Parameters());
        return BeginFile(context, "footprints.geojson")
            ? GeoJsonExport.WriteFootprintsAsync(context.Response.BodyWriter, index, live.Store, query, clock, context.RequestAborted)
            : Task.CompletedTask;
    }

    private static bool BeginFile(HttpContext context, string name)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return context.Begin(Answers.GeoJsonType);
    }
}
