namespace GeoEvents.Querying;

/// <summary>The question for a histogram.</summary>
/// <param name="Events">Which events; paging plays no part.</param>
public sealed record HistogramQuery(EventQuery Events, HistogramInterval Interval)
{
    private const string IntervalName = "interval";

    /// <summary>Reads the conditions of an <see cref="EventQuery"/> and <c>interval</c>: day, week or month, which is the default.</summary>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong.</exception>
    public static HistogramQuery Parse(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var all = parameters.ToLookup(pair => pair.Key == IntervalName);
        var events = EventQuery.ParseConditions(all[false]);
        var given = all[true].Select(pair => pair.Value).ToList();
        if (given.Count > 1) throw QueryException.Repeated(IntervalName);
        if (given.Count == 0) return new HistogramQuery(events, HistogramInterval.Month);
        return KebabCase.TryParse(given[0] ?? "", out HistogramInterval interval)
            ? new HistogramQuery(events, interval)
            : throw new QueryException(IntervalName, given[0], KebabCase.All<HistogramInterval>().Replace(", month", " or month", StringComparison.Ordinal));
    }
}
