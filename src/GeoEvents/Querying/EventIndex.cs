using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>All events of a store at one moment, as columns in memory: answers every filter, count, histogram and page. Immutable and thread-safe.</summary>
/// <remarks>Every answer is one scan over all rows, which takes milliseconds per million of them.</remarks>
public sealed class EventIndex
{
    private readonly EventColumns _columns;

    internal EventIndex(long dataVersion, IReadOnlyList<Source> sources, EventColumns columns)
    {
        DataVersion = dataVersion;
        Sources = sources;
        _columns = columns;
    }

    /// <summary>The version of the store that the index shows.</summary>
    public long DataVersion { get; }

    /// <summary>All sources, in the order of their ids.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>How many events there are.</summary>
    public int Count => _columns.Keys.Length;

    public EventCounts CountEvents(EventQuery query)
    {
        var filter = Filter(query);
        var counter = new EventCounter(_columns);
        for (var row = 0; row < Count; row++) counter.Add(row, filter.Failed(row));
        return counter.Counts;
    }

    /// <summary>The ids of all matching events in ascending order, whatever the paging; found while they are enumerated.</summary>
    public IEnumerable<string> MatchingIds(EventQuery query) => MatchingRows(query, 0).Select(row => EventKey.Format(_columns.Keys[row]));

    /// <summary>The events behind the cursor, up to the limit.</summary>
    public EventPage Page(EventQuery query)
    {
        var first = query.After is { } after ? _columns.RowBehind(Key(after)) : 0;
        var ids = MatchingRows(query, first).Take(query.Limit + 1).Select(row => EventKey.Format(_columns.Keys[row])).ToList();
        var hasNext = ids.Count > query.Limit;
        if (hasNext) ids.RemoveAt(query.Limit);
        return new EventPage(ids, CountEvents(query), hasNext ? new PageCursor(ids[^1]) : null);
    }

    /// <summary>The places of matching events behind the cursor, up to the limit.</summary>
    public FootprintPage FootprintPage(EventQuery query)
    {
        var ids = Footprints(query).Take(query.Limit + 1).ToList();
        var hasNext = ids.Count > query.Limit;
        if (hasNext) ids.RemoveAt(query.Limit);
        return new FootprintPage(ids, CountEvents(query), hasNext ? new PageCursor(ids[^1].EventId, ids[^1].Ordinal) : null);
    }

    public Histogram Histogram(HistogramQuery query)
    {
        var counter = new HistogramCounter(query.Interval, Sources, _columns);
        foreach (var row in MatchingRows(query.Events, 0)) counter.Add(row);
        return counter.Histogram();
    }

    /// <summary>Counts by source, kind and factuality, each without its own condition.</summary>
    public Facets Facets(EventQuery query)
    {
        var filter = Filter(query);
        var counter = new EventCounter(_columns);
        var facets = new FacetCounter(_columns, Sources);
        for (var row = 0; row < Count; row++)
        {
            var failed = filter.Failed(row);
            counter.Add(row, failed);
            facets.Add(row, failed);
        }
        return facets.Facets(counter.Counts);
    }

    private EventFilter Filter(EventQuery query) => new(query, _columns, Sources);

    private IEnumerable<int> MatchingRows(EventQuery query, int first)
    {
        var filter = Filter(query);
        for (var row = first; row < Count; row++)
            if (filter.Failed(row) == Conditions.None)
                yield return row;
    }

    private IEnumerable<FootprintId> Footprints(EventQuery query)
    {
        var first = 0;
        if (query.After is { } after)
        {
            // The event of the cursor itself may have more places, unless the cursor says that the event is done.
            first = _columns.RowBehind(Key(after));
            if (after.Ordinal is not null && first > 0 && _columns.Keys[first - 1] == Key(after)) first--;
        }
        foreach (var row in MatchingRows(query, first))
        {
            var id = EventKey.Format(_columns.Keys[row]);
            var ordinal = id == query.After?.EventId ? query.After.Value.Ordinal + 1 ?? 0 : 0;
            for (; ordinal < _columns.Places[row]; ordinal++) yield return new FootprintId(id, ordinal);
        }
    }

    private static ulong Key(PageCursor cursor) => EventKey.TryParse(cursor.EventId, out var key) ? key : 0;
}
