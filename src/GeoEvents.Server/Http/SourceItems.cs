using GeoEvents.Formats;
using GeoEvents.Storage;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/sources/items</c>: who published the articles, with counts.</summary>
internal static class SourceItems
{
    public static async Task ListAsync(HttpContext context, IEventStore store, TimeProvider clock)
    {
        var (query, after) = ListPage.Read(context.Request);
        var sources = await store.GetSourcesAsync(context.RequestAborted);
        await context.WritePageAsync(sources.ToAsyncEnumerable(), source => source.Source.Id, query, after, clock, SourceFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, IEventStore store)
    {
        context.Request.RefuseParameters();
        var source = (await store.GetSourcesAsync(context.RequestAborted)).FirstOrDefault(source => source.Source.Id == id) ?? throw NotFoundException.Of("source", id);
        await context.WriteJsonAsync(json => SourceFeature.Write(json, source), Answers.GeoJsonType);
    }
}
