using GeoEvents.Formats;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/sources/items</c>: who published the articles, with counts.</summary>
internal static class SourceItems
{
    public static async Task ListAsync(HttpContext context, LiveEvents live, TimeProvider clock)
    {
        var (query, after) = ListPage.Read(context.Request);
        var sources = await live.Store.GetSourcesAsync(context.RequestAborted);
        await context.WritePageAsync(sources.ToAsyncEnumerable(), source => source.Source.Id, query, after, clock, SourceFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, LiveEvents live)
    {
        context.Request.RefuseParameters();
        var source = (await live.Store.GetSourcesAsync(context.RequestAborted)).FirstOrDefault(source => source.Source.Id == id) ?? throw NotFoundException.Of("source", id);
        await context.WriteJsonAsync(json => SourceFeature.Write(json, source), Answers.GeoJsonType);
    }
}
