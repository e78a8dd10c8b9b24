using GeoEvents.Formats;
using GeoEvents.Gazetteers;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary><c>/resolve</c>: the places that a name may mean in any spelling, best first; none is an answer too.</summary>
internal static class ResolvedName
{
    public static Task GetAsync(HttpContext context, Gazetteer gazetteer)
    {
        var query = PlaceQuery.Parse(context.Request.Parameters());
        var candidates = PlaceSearch.Find(gazetteer, query.Name, query.Near, query.Country);
        return context.WriteJsonAsync(json => ResolvedNameWriter.Write(json, query.Name, candidates.Take(query.Limit), gazetteer));
    }
}
