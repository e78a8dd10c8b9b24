using System.Security.Cryptography;
using System.Text;
using GeoEvents.Querying;
using Microsoft.Net.Http.Headers;

namespace GeoEvents.Server.Http;

/// <summary>An answer is the same while data and question are: told by an entity tag, answered with 304.</summary>
/// <remarks>Weak, since compressed and plain bytes differ. The start of the process is part of it, since a database may be exchanged.</remarks>
internal static class EntityTags
{
    private static readonly string Process = Guid.NewGuid().ToString("N");

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var tag = Of(context.Request, context.RequestServices.GetRequiredService<EventIndex>().DataVersion);
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        // The tag of anything, *, says nothing here: whether there is anything is not known yet.
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(other => tag.Compare(other, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await next(invocation);
    }

    private static EntityTagHeaderValue Of(HttpRequest request, long dataVersion)
    {
        // Links in answers carry the host.
        var content = $"{Process}\n{dataVersion}\n{request.Scheme}\n{request.Host}\n{request.Path}\n{request.QueryString}";
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)), 0, 10)}\"", isWeak: true);
    }
}
