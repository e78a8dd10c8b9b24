using GeoEvents.Formats;
using GeoEvents.Gazetteers;
using GeoEvents.Querying;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/resolve</c>: the places that a name may mean in any spelling, best first; none is an answer too.</summary>
internal static class ResolvedName
{
    public static Task GetAsync(HttpContext context, RequestGazetteer gazetteer)
    {
        var query = PlaceQuery.Parse(context.Request.Parameters());
        var places = gazetteer.Places;
        var candidates = PlaceSearch.Find(places, query.Name, query.Near, query.Country);
        return context.WriteJsonAsync(json => ResolvedNameWriter.Write(json, query.Name, candidates.Take(query.Limit), places));
    }
}
