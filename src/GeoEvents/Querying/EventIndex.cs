using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Querying.Columns;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Querying;

/// <summary>All events of a store at one moment, as columns in memory: answers every filter, count, histogram, page and tile. Immutable and thread-safe.</summary>
/// <remarks>Sorted rows, and beside them the few that came since, sorted for themselves: see <see cref="EventColumns"/>.</remarks>
public sealed class EventIndex
{
    /// <summary>Lines and areas of a tile at most.</summary>
    private const int MaxOutlines = 500;

    private readonly EventPart[] _parts;
    private readonly SourceSlots _slots;
    private readonly Source[] _bySourceOrdinal;
    private readonly Dictionary<string, int> _ordinals;

    /// <param name="bySourceOrdinal">The sources to which ordinals in the parts refer; those that are no more included.</param>
    /// <param name="slots">With which the parts were made.</param>
    internal EventIndex(long dataVersion, IReadOnlyList<Source> sources, Source[] bySourceOrdinal, SourceSlots slots, params EventPart[] parts)
    {
        DataVersion = dataVersion;
        Sources = sources;
        _bySourceOrdinal = bySourceOrdinal;
        _ordinals = bySourceOrdinal.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal, StringComparer.Ordinal);
        _parts = parts;
        Count = parts.Sum(part => part.Count);
        _slots = slots;
        SlotSources = Array.ConvertAll(slots.Ordinals, ordinal => bySourceOrdinal[ordinal].Id);
    }

    /// <summary>The version of the store that the index shows.</summary>
    public long DataVersion { get; }

    /// <summary>All sources, in the order of their ids.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>How many events there are.</summary>
    public int Count { get; }

    /// <summary>Rows that lie beside the sorted ones, or are in them but no more: the more, the slower all answers.</summary>
    public int Unsorted => _parts.Length == 0 ? 0 : Count - _parts[0].Count + _parts[0].Columns.Count - _parts[0].Count;

    public EventCounts CountEvents(EventQuery query)
    {
        var filter = Filter(query);
        int located = 0, unlocated = 0, undated = 0, places = 0, leftOutUndated = 0, leftOutUnlocated = 0;
        foreach (var part in _parts)
        {
            var (counter, without, beside) = (new CountVisitor(part.Columns), new CountVisitor(part.Columns), new CountVisitor(part.Columns));
            filter.Scan(part, ref counter);
            filter.ScanLeftOut(part, ref without, ref beside);
            (located, unlocated, undated, places) = (located + counter.Located, unlocated + counter.Unlocated, undated + counter.Undated, places + counter.Places);
            (leftOutUndated, leftOutUnlocated) = (leftOutUndated + without.All, leftOutUnlocated + beside.All);
        }
        return new EventCounts(located, unlocated, undated, places, new LeftOutCounts(leftOutUndated, leftOutUnlocated));
    }

    /// <summary>The ids of all matching events in ascending order, whatever the paging.</summary>
    public IEnumerable<string> MatchingIds(EventQuery query)
    {
        var filter = Filter(query);
        var keys = new List<ulong>();
        foreach (var part in _parts)
        {
            var visitor = new KeyVisitor(part.Columns, keys);
            filter.Scan(part, ref visitor);
        }
        keys.Sort();
        return keys.Select(EventKey.Format);
    }

    /// <summary>The events behind the cursor, up to the limit, in the order of the question.</summary>
    public EventPage Page(EventQuery query)
    {
        Ranked? after = query.After is { } cursor ? new Ranked(query.Order is EventOrder.Id ? 0 : Ranked.OfDay(cursor.Day?.DayNumber), Key(cursor), 0) : null;
        var found = Least(query, query.Order, after, query.Limit + 1);
        var ids = found.Take(query.Limit).Select(reported => EventKey.Format(reported.Key)).ToList();
        PageCursor? next = found.Length <= query.Limit ? null : query.Order is EventOrder.Id ? new PageCursor(ids[^1]) : PageCursor.ByDay(ids[^1], found[query.Limit - 1].Day);
        return new EventPage(ids, CountEvents(query), next);
    }

    /// <summary>The places of matching events behind the cursor, up to the limit.</summary>
    public FootprintPage FootprintPage(EventQuery query)
    {
        // Of the event of the cursor more places may follow, unless the cursor says that the event is done.
        Ranked? after = query.After is not { } cursor ? null : cursor.Ordinal is null ? new Ranked(0, Key(cursor), 0) : Key(cursor) > 0 ? new Ranked(0, Key(cursor) - 1, 0) : null;
        var ids = new List<FootprintId>();
        Ranked[] some;
        do
        {
            // Some events have no place: as many events need not be as many places.
            some = Least(query, EventOrder.Id, after, query.Limit + 1);
            ids.AddRange(some.SelectMany(reported => PlacesOf(reported, query.After)).Take(query.Limit + 1 - ids.Count));
            if (some.Length > 0) after = some[^1];
        }
        while (ids.Count <= query.Limit && some.Length > query.Limit);
        var hasNext = ids.Count > query.Limit;
        if (hasNext) ids.RemoveAt(query.Limit);
        return new FootprintPage(ids, CountEvents(query), hasNext ? new PageCursor(ids[^1].EventId, ids[^1].Ordinal) : null);
    }

    public Histogram Histogram(HistogramQuery query)
    {
        var filter = Filter(query.Events);
        var counts = new Dictionary<(int Start, int Source), int>();
        int undated = 0, matched = 0;
        foreach (var part in _parts)
        {
            var visitor = new HistogramVisitor(part.Columns, _slots, query.Interval, _bySourceOrdinal.Length, counts);
            filter.Scan(part, ref visitor);
            visitor.Flush();
            (undated, matched) = (undated + visitor.Undated, matched + visitor.Matched);
        }
        return new Histogram(query.Interval, [.. counts.GroupBy(pair => pair.Key.Start).OrderBy(bucket => bucket.Key).Select(bucket => Bucket(bucket.Key, bucket))], undated, matched);
    }

    /// <summary>Counts by source, kind and factuality, each without its own condition.</summary>
    public Facets Facets(EventQuery query)
    {
        var filter = Filter(query);
        var (sources, codes, all) = (new int[_bySourceOrdinal.Length], new int[byte.MaxValue + 1], new int[byte.MaxValue + 1]);
        foreach (var part in _parts)
        {
            var bySource = new SourceVisitor(part.Columns, _slots, sources);
            filter.Scan(part, ref bySource, ignored: Ignored.Sources);
            bySource.Flush();
            var byKind = new KindVisitor(part.Columns, codes);
            filter.Scan(part, ref byKind, ignored: Ignored.KindsAndFactualities);
            for (var code = 0; code < all.Length; code++) all[code] += part.KindCounts[code];
        }
        return new Facets(
            [.. Sources.Select(source => KeyValuePair.Create(source, sources[_ordinals[source.Id]]))],
            [.. EventKinds.Table.Where(row => Sum(all, code => RowCodes.Kind(code) == row.Kind) > 0)
                .Select(row => KeyValuePair.Create(row.Kind, Sum(codes, code => RowCodes.Kind(code) == row.Kind && query.Factualities?.Contains(RowCodes.Factuality(code)) != false)))],
            [.. Enum.GetValues<Factuality>()
                .Select(value => KeyValuePair.Create(value, Sum(codes, code => RowCodes.Factuality(code) == value && query.Kinds?.Contains(RowCodes.Kind(code)) != false)))],
            CountEvents(query));
    }

    /// <summary>What a vector tile shows: events that lie in it, alone or together, and lines and areas that reach into it.</summary>
    public TileContent Tile(TileQuery query)
    {
        var content = new TileContent(this, query);
        var filter = Filter(query.Events);
        var outlines = new Dictionary<OutlineKey, TileOutline?>();
        content.Cells.Begin(query.Tile, keepsSingles: !query.Stacked);
        for (var part = 0; part < _parts.Length; part++)
        {
            var cells = new CellVisitor(_parts[part].Columns, part, content.Cells);
            filter.Scan(_parts[part], ref cells, tile: new TileBounds(query.Tile));
            var reach = new TileReach(query.Tile);
            var areas = new OutlineVisitor(_parts[part].Columns, reach, outlines);
            filter.Scan(_parts[part], ref areas, reach: reach);
        }
        content.Outlines = [.. outlines.Values.OfType<TileOutline>().OrderByDescending(outline => outline.Count).ThenBy(outline => outline.EventId, StringComparer.Ordinal).Take(MaxOutlines)];
        return content;
    }

    /// <summary>The index of a later moment, where only little changed: what is replaced or removed is marked, what is new lies beside the sorted rows.</summary>
    public EventIndex With(IndexChanges changes)
    {
        var known = _bySourceOrdinal.Concat(changes.Sources.Where(source => !_ordinals.ContainsKey(source.Id))).ToArray();
        var ordinals = known.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal, StringComparer.Ordinal);
        var rows = changes.Rows.Select(row => (Key: KeyOf(row.EventId), Row: row)).ToList();
        var gone = rows.Select(row => row.Key).Concat(changes.Removed.Select(KeyOf)).ToHashSet();
        var beside = new RawColumns();
        foreach (var part in _parts.Skip(1)) part.Without(gone).CopyTo(beside);
        foreach (var (key, row) in rows) beside.Add(key, ordinals[row.SourceId], row);
        var slots = _slots.With(known.Length);
        return new EventIndex(changes.DataVersion, changes.Sources, known, slots, [.. _parts.Take(1).Select(part => part.Without(gone)), new EventPart(ColumnSorter.Sort(beside, slots), null)]);
    }

    /// <summary>The same with all rows sorted together, and slots for what are the largest sources now.</summary>
    public EventIndex Sorted()
    {
        var raw = new RawColumns();
        foreach (var part in _parts) part.CopyTo(raw);
        var slots = raw.Slots(_bySourceOrdinal.Length);
        return new EventIndex(DataVersion, Sources, _bySourceOrdinal, slots, new EventPart(ColumnSorter.Sort(raw, slots), null));
    }

    /// <summary>Writes it for <see cref="Read"/>: sorted, as all of one moment.</summary>
    /// <param name="stamp">Of the data that it shows.</param>
    public void Write(Stream output, DataStamp stamp)
    {
        var sorted = Unsorted > 0 || _parts.Length > 1 ? Sorted() : this;
        IndexFile.Write(output, stamp, sorted._bySourceOrdinal, Sources, sorted._parts[0].Columns);
    }

    /// <param name="input">What <see cref="Write"/> wrote; can be sought in.</param>
    /// <returns>Null where it is of other data, or damaged.</returns>
    public static EventIndex? Read(Stream input, DataStamp stamp) =>
        IndexFile.Read(input, stamp) is var (ordinals, sources, slots, columns) ? new EventIndex(stamp.Version, sources, ordinals, slots, new EventPart(columns, null)) : null;

    internal IReadOnlyList<EventPart> Parts => _parts;

    /// <summary>The sources of the slots of cells but the last, which is of all others.</summary>
    internal IReadOnlyList<string> SlotSources { get; }

    internal Source SourceOf(int ordinal) => _bySourceOrdinal[ordinal];

    internal int SourceCount => _bySourceOrdinal.Length;

    internal RowFilter Filter(EventQuery query) => new(query, _ordinals, _slots);

    private Ranked[] Least(EventQuery query, EventOrder order, Ranked? after, int limit)
    {
        var filter = Filter(query);
        var least = new LeastVisitor(order, after, limit);
        foreach (var part in _parts)
        {
            least.Use(part.Columns);
            filter.Scan(part, ref least, newestFirst: order is EventOrder.Newest);
        }
        return least.Result().ToArray();
    }

    private static IEnumerable<FootprintId> PlacesOf(Ranked reported, PageCursor? after)
    {
        var id = EventKey.Format(reported.Key);
        var ordinal = id == after?.EventId ? after.Value.Ordinal + 1 ?? 0 : 0;
        for (; ordinal < reported.Places; ordinal++) yield return new FootprintId(id, ordinal);
    }

    private HistogramBucket Bucket(int start, IEnumerable<KeyValuePair<(int Start, int Source), int>> bucket)
    {
        var bySource = bucket.Select(pair => KeyValuePair.Create(_bySourceOrdinal[pair.Key.Source].Id, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new HistogramBucket(DateOnly.FromDayNumber(start), bySource.Sum(pair => pair.Value), bySource);
    }

    private static int Sum(int[] counts, Func<int, bool> isWanted) => Enumerable.Range(0, counts.Length).Where(isWanted).Sum(code => counts[code]);

    private static ulong Key(PageCursor cursor) => KeyOf(cursor.EventId);

    private static ulong KeyOf(string eventId) => EventKey.TryParse(eventId, out var key) ? key : throw new ArgumentException($"'{eventId}' is no id of an event.", nameof(eventId));
}
