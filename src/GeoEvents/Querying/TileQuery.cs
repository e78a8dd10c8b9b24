using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>The question for a vector tile.</summary>
/// <param name="Events">Which events; paging plays no part.</param>
/// <param name="Stacked">Events that lie near each other are one point with their number, however few there are in the tile.</param>
public sealed record TileQuery(EventQuery Events, TileId Tile, bool Stacked = false)
{
    private const string StackedName = "stacked";

    /// <summary>Reads the conditions of an <see cref="EventQuery"/> and <c>stacked</c>: true, or left out.</summary>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong.</exception>
    public static TileQuery Parse(TileId tile, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var all = parameters.ToLookup(pair => pair.Key == StackedName);
        var events = EventQuery.ParseConditions(all[false]);
        var given = all[true].Select(pair => pair.Value).ToList();
        if (given.Count > 1) throw QueryException.Repeated(StackedName);
        return given is [] or ["true" or "false"] ? new TileQuery(events, tile, given is ["true"]) : throw new QueryException(StackedName, given[0], "true or false");
    }
}
