using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/places/items</c>: the places that events and mentions refer to, in a box or nearest to a position; by its id any place of the gazetteer.</summary>
internal static class PlaceItems
{
    public static async Task ListAsync(HttpContext context, LiveEvents live, TimeProvider clock)
    {
        if (NearestQuery.Parse([.. context.Request.Parameters()]) is { } nearest)
        {
            var near = await live.Store.GetPlacesNearAsync(nearest.Near, nearest.Limit, context.RequestAborted);
            var header = new FeatureCollectionHeader(clock.GetUtcNow(), near.Count) { Links = Links.OfPage(context.Request, null) };
            await context.WriteFeaturesAsync(header, near.ToAsyncEnumerable(), PlaceFeature.Write);
            return;
        }
        var (query, after) = ListPage.Read(context.Request, "bbox");
        var places = query.Box is { } box ? (await live.Store.GetPlacesInAsync(box, context.RequestAborted)).ToAsyncEnumerable() : live.Store.StreamPlacesAsync(cancellation: context.RequestAborted);
        await context.WritePageAsync(places, place => place.Id, query, after, clock, PlaceFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, LiveEvents live, RequestGazetteer gazetteer)
    {
        context.Request.RefuseParameters();
        var place = await live.Store.GetPlaceAsync(id, context.RequestAborted) ?? gazetteer.Places.Find(id) ?? throw NotFoundException.Of("place", id);
        await context.WriteJsonAsync(json => PlaceFeature.WriteWhole(json, place, gazetteer.Places), Answers.GeoJsonType);
    }
}
