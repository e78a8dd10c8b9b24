using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>The nearest of something, the nearest first.</summary>
/// <param name="Near">To what.</param>
/// <param name="Limit">How many at most: 1 to <see cref="EventQuery.MaxLimit"/>.</param>
public sealed record NearestQuery(LonLat Near, int Limit = NearestQuery.DefaultLimit)
{
    public const int DefaultLimit = 10;

    private const string NearName = "near", LimitName = "limit";

    /// <summary>Reads near and limit.</summary>
    /// <param name="parameters">Names and decoded values, as in a query string.</param>
    /// <returns>Null where near is not among them.</returns>
    /// <exception cref="QueryException">A parameter beside near is unknown; one is repeated or wrong.</exception>
    public static NearestQuery? Parse(IReadOnlyList<KeyValuePair<string, string?>> parameters)
    {
        if (!parameters.Any(parameter => parameter.Key == NearName)) return null;
        var query = new NearestQuery(default(LonLat));
        var seen = new HashSet<string>();
        foreach (var (name, value) in parameters)
        {
            if (!seen.Add(name)) throw QueryException.Repeated(name);
            query = name switch
            {
                NearName => LonLat.TryParse(value ?? "", out var near) ? query with { Near = near } : throw new QueryException(name, value ?? "", "a longitude and a latitude such as 36.63,35.93"),
                LimitName => query with { Limit = LimitParameter.Parse(value ?? "") },
                _ => throw QueryException.Unknown(name, [NearName, LimitName]),
            };
        }
        return query;
    }
}
