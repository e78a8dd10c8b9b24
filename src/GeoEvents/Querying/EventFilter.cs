using GeoEvents.Storage;

namespace GeoEvents.Querying;

/// <summary>The conditions of a question, asked of one event after the other: they mean what they mean to the index.</summary>
public sealed class EventFilter(EventQuery query)
{
    /// <summary>True if all conditions hold, whatever the order and the page.</summary>
    public bool Matches(EventRow row) => InBox(row) && InDates(row) && OfWherePrecision(row)
        && query.Sources?.Contains(row.Source.Id) != false
        && query.Kinds?.Contains(row.Kind) != false
        && query.Factualities?.Contains(row.Factuality) != false;

    private bool InBox(EventRow row) => row.Point is { } point ? query.Box?.Contains(point) != false && !query.OnlyUnlocated : query.Box is null;

    private bool InDates(EventRow row)
    {
        if (row.Date.IsUndated) return query.Dates is null || query.IncludeUndated || query.OnlyUndated;
        return !query.OnlyUndated && query.Dates?.Intersects(row.Date) != false;
    }

    private bool OfWherePrecision(EventRow row) => query.WherePrecisions is not { } precisions || (row.WherePrecision is { } precision && precisions.Contains(precision));
}
