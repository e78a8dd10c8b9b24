using GeoEvents.Formats;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/places/items</c>: the places that events and mentions refer to; by its id any place of the gazetteer.</summary>
internal static class PlaceItems
{
    public static Task ListAsync(HttpContext context, LiveEvents live, TimeProvider clock)
    {
        var (query, after) = ListPage.Read(context.Request, "bbox");
        var places = live.Store.StreamPlacesAsync(cancellation: context.RequestAborted)
            .Where(place => query.Box is not { } box || box.Contains(place.Point));
        return context.WritePageAsync(places, place => place.Id, query, after, clock, PlaceFeature.Write);
    }

    public static async Task GetAsync(HttpContext context, string id, LiveEvents live, RequestGazetteer gazetteer)
    {
        context.Request.RefuseParameters();
        var place = await live.Store.GetPlaceAsync(id, context.RequestAborted) ?? gazetteer.Places.Find(id) ?? throw NotFoundException.Of("place", id);
        await context.WriteJsonAsync(json => PlaceFeature.WriteWhole(json, place, gazetteer.Places), Answers.GeoJsonType);
    }
}
