using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Querying;
using GeoEvents.Server.Live;
using Microsoft.Net.Http.Headers;

namespace GeoEvents.Server.Http;

/// <summary>An answer is the same while data and question are: told by an entity tag, answered with 304.</summary>
/// <remarks>Weak, since compressed and plain bytes differ. The start of the process is part of it, since a database may be exchanged.</remarks>
internal static class EntityTags
{
    private static readonly string Process = Guid.NewGuid().ToString("N");

    /// <summary>For answers out of the store, beside which some tell what the gazetteer knows.</summary>
    public static ValueTask<object?> OfDataAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var (index, gazetteer) = (Services(invocation).GetRequiredService<IEventIndex>(), Services(invocation).GetRequiredService<RequestGazetteer>());
        return AnswerAsync(invocation, next, string.Create(CultureInfo.InvariantCulture, $"{index.DataVersion} {gazetteer.Places.Version}"));
    }

    /// <summary>For answers out of the gazetteer alone, whatever else changes.</summary>
    public static ValueTask<object?> OfGazetteerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        AnswerAsync(invocation, next, Services(invocation).GetRequiredService<RequestGazetteer>().Places.Version);

    private static IServiceProvider Services(EndpointFilterInvocationContext invocation) => invocation.HttpContext.RequestServices;

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, string version)
    {
        var context = invocation.HttpContext;
        var tag = Of(context.Request, version);
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        // The tag of anything, *, says nothing here: whether there is anything is not known yet.
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(other => tag.Compare(other, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await next(invocation);
    }

    private static EntityTagHeaderValue Of(HttpRequest request, string version)
    {
        // Links in answers carry the host.
        var content = $"{Process}\n{version}\n{request.Scheme}\n{request.Host}\n{request.Path}\n{request.QueryString}";
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)), 0, 10)}\"", isWeak: true);
    }
}
