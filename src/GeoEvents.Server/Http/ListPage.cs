using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary>Pages of the small collections, which are read through from the store at each question.</summary>
internal static class ListPage
{
    /// <param name="all">In the order of their ids.</param>
    /// <param name="query">Its limit counts.</param>
    /// <param name="after">Id of the last item of the page before, or null.</param>
    public static async Task WritePageAsync<T>(
        this HttpContext context, IAsyncEnumerable<T> all, Func<T, string> idOf, EventQuery query, string? after, TimeProvider clock, Action<Utf8JsonWriter, T> feature)
    {
        var page = new List<T>();
        var matched = 0;
        var hasMore = false;
        await foreach (var item in all.WithCancellation(context.RequestAborted))
        {
            matched++;
            if (after is not null && string.CompareOrdinal(idOf(item), after) <= 0) continue;
            if (page.Count < query.Limit) page.Add(item);
            else hasMore = true;
        }
        var header = new FeatureCollectionHeader(clock.GetUtcNow(), matched) { Links = Links.OfPage(context.Request, hasMore ? idOf(page[^1]) : null) };
        await context.WriteFeaturesAsync(header, page.ToAsyncEnumerable(), feature);
    }

    /// <summary>Takes <c>after</c>, whose form depends on the collection, out of the parameters.</summary>
    /// <exception cref="QueryException">A parameter is not among the known ones, or is wrong.</exception>
    public static (EventQuery Query, string? After) Read(HttpRequest request, params string[] known)
    {
        var parameters = request.Parameters([.. known, "limit", "after"]).ToLookup(pair => pair.Key == "after");
        var after = parameters[true].Select(pair => pair.Value).ToList();
        if (after.Count > 1) throw new QueryException("The parameter after is given more than once.");
        return (EventQuery.Parse(parameters[false]), after.SingleOrDefault());
    }
}
