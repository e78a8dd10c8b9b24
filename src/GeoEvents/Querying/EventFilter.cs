using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>A question made ready for a scan of columns.</summary>
internal sealed class EventFilter
{
    private readonly EventColumns _columns;
    private readonly BoundingBox? _box;
    private readonly bool _hasDates;
    private readonly bool _includeUndated;
    private readonly int _from;
    private readonly int _to;
    private readonly bool[]? _sources;
    private readonly bool[]? _kinds;
    private readonly bool[]? _factualities;

    public EventFilter(EventQuery query, EventColumns columns, IReadOnlyList<Source> sources)
    {
        _columns = columns;
        _box = query.Box;
        _hasDates = query.Dates is not null;
        _includeUndated = query.IncludeUndated;
        _from = query.Dates?.From?.DayNumber ?? EventColumns.OpenStart;
        _to = query.Dates?.To?.DayNumber ?? EventColumns.OpenEnd;
        _sources = query.Sources is null ? null : [.. sources.Select(source => query.Sources.Contains(source.Id))];
        _kinds = Table<EventKind>(query.Kinds?.Select(kind => (int)kind));
        _factualities = Table<Factuality>(query.Factualities?.Select(factuality => (int)factuality));
    }

    public Conditions Failed(int row)
    {
        var failed = Conditions.None;
        if (_box is { } b && !b.Contains(_columns.Lons[row], _columns.Lats[row])) failed |= Conditions.Box;
        if (_hasDates && !InDates(row)) failed |= Conditions.Dates;
        if (_sources is not null && !_sources[_columns.Sources[row]]) failed |= Conditions.Source;
        if (_kinds is not null && !_kinds[_columns.Kinds[row]]) failed |= Conditions.Kind;
        if (_factualities is not null && !_factualities[_columns.Factualities[row]]) failed |= Conditions.Factuality;
        return failed;
    }

    private bool InDates(int row) => _columns.IsUndated(row) ? _includeUndated : _columns.Starts[row] <= _to && _columns.Ends[row] >= _from;

    private static bool[]? Table<T>(IEnumerable<int>? chosen) where T : struct, Enum
    {
        if (chosen is null) return null;
        var table = new bool[Enum.GetValues<T>().Length];
        foreach (var value in chosen) table[value] = true;
        return table;
    }
}
