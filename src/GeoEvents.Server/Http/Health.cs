using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also read its database, and the places that were imported into it; while it reads its events at the
/// start it is not ready yet, and where it cannot, it tells since when, and how old the data are that it answers with.
/// </summary>
internal static class Health
{
    public static Task LiveAsync(HttpContext context) => WriteAsync(context, "live", null);

    public static Task ReadyAsync(HttpContext context, LiveEvents events, LiveGazetteer gazetteer)
    {
        var trouble = events.Trouble ?? gazetteer.Trouble;
        var isReady = trouble is null && events.IsRead;
        if (!isReady) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return WriteAsync(context, isReady ? "ready" : trouble is null ? "reading" : "unready", trouble);
    }

    private static Task WriteAsync(HttpContext context, string status, StoreTrouble? trouble)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            if (trouble is not null)
            {
                json.WriteString("trouble", trouble.Message);
                json.WriteString("since", Instants.Of(trouble.Since));
                json.WriteString("dataAsOf", Instants.Of(trouble.DataAsOf));
            }
            json.WriteEndObject();
        });
    }
}
