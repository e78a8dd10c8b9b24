using System.Collections.Frozen;
using System.Globalization;
using GeoEvents.Events;

namespace GeoEvents.Querying;

/// <summary>The one table of parameters from which an <see cref="EventQuery"/> is read.</summary>
internal static class EventQueryParameters
{
    private const string Newest = "-start";

    public static readonly string[] Conditions = ["bbox", "datetime", "undated", "unlocated", "source", "kind", "factuality", "wherePrecision"];
    public static readonly string[] Paged = [.. Conditions, "limit", "after"];
    public static readonly string[] Sorted = [.. Paged, "sortby"];

    public static EventQuery Parse(IEnumerable<KeyValuePair<string, string?>> parameters, string[] known)
    {
        var query = EventQuery.All;
        var seen = new HashSet<string>();
        foreach (var (name, value) in parameters)
        {
            if (!known.Contains(name)) throw QueryException.Unknown(name, known);
            if (!seen.Add(name)) throw QueryException.Repeated(name);
            query = With(query, name, value ?? "");
        }
        if (query.After is { } after && after.IsOf(query.Order) is false) throw new QueryException("after", after.ToString(), "as it stands in a next link of the same order");
        return query;
    }

    public static IEnumerable<KeyValuePair<string, string>> Format(EventQuery query)
    {
        if (query.Box is { } box) yield return new("bbox", BoundingBoxParameter.Format(box));
        if (query.Dates is { } dates) yield return new("datetime", DateIntervalParameter.Format(dates));
        if (query.OnlyUndated) yield return new("undated", "only");
        else if (query.IncludeUndated) yield return new("undated", "include");
        if (query.OnlyUnlocated) yield return new("unlocated", "only");
        if (query.Sources is { } sources) yield return new("source", string.Join(',', sources.Order(StringComparer.Ordinal)));
        if (query.Kinds is { } kinds) yield return new("kind", string.Join(',', kinds.Order().Select(kind => kind.Info().Id)));
        if (query.Factualities is { } factualities) yield return new("factuality", string.Join(',', factualities.Order().Select(KebabCase.Of)));
        if (query.WherePrecisions is { } precisions) yield return new("wherePrecision", string.Join(',', precisions.Order().Select(precision => ((int)precision).ToString(CultureInfo.InvariantCulture))));
        if (query.Order is EventOrder.Newest) yield return new("sortby", Newest);
        if (query.Limit != EventQuery.DefaultLimit) yield return new("limit", query.Limit.ToString(CultureInfo.InvariantCulture));
        if (query.After is { } after) yield return new("after", after.ToString());
    }

    private static EventQuery With(EventQuery query, string name, string value) => name switch
    {
        "bbox" => query with { Box = BoundingBoxParameter.Parse(value) },
        "datetime" => query with { Dates = DateIntervalParameter.Parse(value) },
        "undated" => value is "include" or "only" ? query with { IncludeUndated = value == "include", OnlyUndated = value == "only" } : throw new QueryException(name, value, "'include' or 'only', or left out"),
        "unlocated" => query with { OnlyUnlocated = value == "only" ? true : throw new QueryException(name, value, "'only', or left out") },
        "source" => query with { Sources = List<string>(name, value, "ids of sources separated by commas", IsId) },
        "kind" => query with { Kinds = List<EventKind>(name, value, "kinds of events separated by commas, such as shelling,airstrike", (string id, out EventKind kind) => EventKinds.TryParse(id, out kind)) },
        "factuality" => query with { Factualities = List<Factuality>(name, value, $"some of {KebabCase.All<Factuality>()}", (string id, out Factuality value) => KebabCase.TryParse(id, out value)) },
        "wherePrecision" => query with { WherePrecisions = List<WherePrecision>(name, value, "some of UCDP's codes 1 to 7, separated by commas", IsPrecision) },
        "sortby" => query with { Order = value == Newest ? EventOrder.Newest : throw new QueryException(name, value, $"'{Newest}' (the newest first), or left out") },
        "limit" => query with { Limit = LimitParameter.Parse(value) },
        "after" => query with { After = PageCursor.Parse(value) },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not in the table."),
    };

    private static FrozenSet<T> List<T>(string name, string value, string expected, Reader<T> read) =>
        value.Split(',').Select(item => read(item, out var result) ? result : throw new QueryException(name, value, expected)).ToFrozenSet();

    private delegate bool Reader<T>(string text, out T value);

    private static bool IsPrecision(string text, out WherePrecision precision)
    {
        precision = text is [>= '1' and <= '7'] ? (WherePrecision)(text[0] - '0') : default;
        return precision != default;
    }

    private static bool IsId(string text, out string id) => (id = text).Length > 0;
}
