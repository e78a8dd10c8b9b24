using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>A question made ready for a scan of columns.</summary>
internal sealed class EventFilter
{
    private readonly EventColumns columns;
    private readonly BoundingBox? box;
    private readonly bool hasDates;
    private readonly bool includeUndated;
    private readonly int from;
    private readonly int to;
    private readonly bool[]? sources;
    private readonly bool[]? kinds;
    private readonly bool[]? factualities;

    public EventFilter(EventQuery query, EventColumns columns, IReadOnlyList<Source> sources)
    {
        this.columns = columns;
        box = query.Box;
        hasDates = query.Dates is not null;
        includeUndated = query.IncludeUndated;
        from = query.Dates?.From?.DayNumber ?? EventColumns.OpenStart;
        to = query.Dates?.To?.DayNumber ?? EventColumns.OpenEnd;
        this.sources = query.Sources is null ? null : [.. sources.Select(source => query.Sources.Contains(source.Id))];
        kinds = Table<EventKind>(query.Kinds?.Select(kind => (int)kind));
        factualities = Table<Factuality>(query.Factualities?.Select(factuality => (int)factuality));
    }

    public Conditions Failed(int row)
    {
        var failed = Conditions.None;
        if (box is { } b && !b.Contains(columns.Lons[row], columns.Lats[row])) failed |= Conditions.Box;
        if (hasDates && !InDates(row)) failed |= Conditions.Dates;
        if (sources is not null && !sources[columns.Sources[row]]) failed |= Conditions.Source;
        if (kinds is not null && !kinds[columns.Kinds[row]]) failed |= Conditions.Kind;
        if (factualities is not null && !factualities[columns.Factualities[row]]) failed |= Conditions.Factuality;
        return failed;
    }

    private bool InDates(int row) => columns.IsUndated(row) ? includeUndated : columns.Starts[row] <= to && columns.Ends[row] >= from;

    private static bool[]? Table<T>(IEnumerable<int>? chosen) where T : struct, Enum
    {
        if (chosen is null) return null;
        var table = new bool[Enum.GetValues<T>().Length];
        foreach (var value in chosen) table[value] = true;
        return table;
    }
}
