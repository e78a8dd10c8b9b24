using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace GeoEvents.Server.Telemetry;

/// <summary>Says in the trace of a request what was asked and what came of it, in the words of OpenTelemetry. No parameters: they are people's questions.</summary>
internal static class RequestActivities
{
    public static async Task DescribeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } activity) return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        activity.SetTag("http.request.method", context.Request.Method);
        activity.SetTag("url.path", context.Request.Path.Value);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            activity.SetStatus(System.Diagnostics.ActivityStatusCode.Error, context.Response.StatusCode.ToString(CultureInfo.InvariantCulture));
    }
}
