using GeoEvents.Events;
using GeoEvents.Formats;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/articles/items</c>: the articles; their texts and mentions one by one.</summary>
internal static class ArticleItems
{
    public static Task ListAsync(HttpContext context, LiveEvents live, TimeProvider clock)
    {
        var (query, after) = ListPage.Read(context.Request, "datetime", "undated", "source");
        var articles = live.Store.StreamArticlesAsync(cancellation: context.RequestAborted)
            .Where(article => query.Sources is null || query.Sources.Contains(article.Source.Id))
            .Where(article => query.OnlyUndated ? article.Published is null : query.Dates is not { } dates || (article.Published is { } day ? dates.Intersects(DateSpan.On(day)) : query.IncludeUndated));
        return context.WritePageAsync(articles, article => article.Key, query, after, clock, ArticleFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, LiveEvents live, RequestGazetteer gazetteer)
    {
        context.Request.RefuseParameters();
        var article = await live.Store.GetArticleAsync(id, context.RequestAborted) ?? throw NotFoundException.Of("article", id);
        await context.WriteJsonAsync(json => ArticleFeature.WriteWhole(json, article, gazetteer.Places), Answers.GeoJsonType);
    }
}
