using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also read its database.</summary>
internal static class Health
{
    public static Task LiveAsync(HttpContext context) => WriteAsync(context, "live", null);

    public static Task ReadyAsync(HttpContext context, LiveEvents live)
    {
        if (live.Trouble is not null) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return WriteAsync(context, live.Trouble is null ? "ready" : "unready", live.Trouble);
    }

    private static Task WriteAsync(HttpContext context, string status, string? trouble)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            if (trouble is not null) json.WriteString("trouble", trouble);
            json.WriteEndObject();
        });
    }
}
