using GeoEvents.Server.Live;
using GeoEvents.Storage;

namespace GeoEvents.Server.Http;

/// <summary><c>/samples</c>: the sample articles, which can be removed.</summary>
internal static class Samples
{
    public static async Task DeleteAsync(HttpContext context, IEventStore store, LiveEvents live, ServerKey key)
    {
        key.Demand(context.Request);
        context.Request.RefuseParameters();
        foreach (var source in await store.GetSourcesAsync(context.RequestAborted))
            if (SampleArticles.IsSample(source.Source)) await store.RemoveSourceAsync(source.Source.Id, context.RequestAborted);
        await live.RefreshAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
