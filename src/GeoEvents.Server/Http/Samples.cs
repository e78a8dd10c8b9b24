using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/samples</c>: the sample articles, which can be removed.</summary>
internal static class Samples
{
    public static async Task DeleteAsync(HttpContext context, LiveEvents live, ServerKey key)
    {
        key.Demand(context.Request);
        context.Request.RefuseParameters();
        if (!live.IsWritable) throw new ConflictException("The database is open for reading only, so its samples stay.");
        var sources = await live.Store.GetSourcesAsync(context.RequestAborted);
        await live.Store.RemoveSourcesAsync([.. sources.Select(source => source.Source).Where(SampleArticles.IsSample).Select(source => source.Id)], context.RequestAborted);
        await live.RefreshAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
