using GeoEvents.Events;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary>The address at which the page shows a filter: its own parameters, in part those of the API.</summary>
internal static class MapAddress
{
    public static string Of(EventQuery query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        if (query.Dates?.From is { } from) parameters.Add(new("from", $"{from:yyyy-MM-dd}"));
        if (query.Dates?.To is { } to) parameters.Add(new("to", $"{to:yyyy-MM-dd}"));
        parameters.AddRange(query.ToParameters().Where(pair => pair.Key is "undated" or "source" or "kind" or "factuality"));
        // The page leaves out what is planned, threatened or negated unless asked; the API does not.
        if (query.Factualities is null) parameters.Add(new("factuality", string.Join(',', Enum.GetValues<Factuality>().Select(KebabCase.Of))));
        return $"/{Links.Query(parameters)}";
    }
}
