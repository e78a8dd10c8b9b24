using GeoEvents.Events;
using GeoEvents.Querying;

namespace GeoEvents.Tests.Querying;

/// <summary>The answers of <see cref="EventIndex"/> said again, one condition a line and without any columns.</summary>
internal sealed class Oracle(IReadOnlyList<IndexRow> rows, EventQuery query)
{
    public List<IndexRow> Matching => [.. Ordered(rows.Where(InBox).Where(InDates).Where(OfSource).Where(OfKind).Where(OfFactuality).Where(OfOthers))];

    public EventCounts Counts => new(
        Matching.Count(row => row.Point is not null),
        Matching.Count(row => row.Point is null),
        Matching.Count(IsUndated),
        Matching.Sum(row => row.Places),
        new LeftOutCounts(
            rows.Where(InBox).Where(row => IsUndated(row) && !InDates(row)).Where(OfSource).Where(OfKind).Where(OfFactuality).Count(OfOthers),
            rows.Where(row => row.Point is null && !InBox(row)).Where(InDates).Where(OfSource).Where(OfKind).Where(OfFactuality).Count(OfOthers)));

    public int WithoutSource(string source) => rows.Where(InBox).Where(InDates).Where(OfKind).Where(OfFactuality).Where(OfOthers).Count(row => row.SourceId == source);

    public int WithoutKind(EventKind kind) => rows.Where(InBox).Where(InDates).Where(OfSource).Where(OfFactuality).Where(OfOthers).Count(row => row.Kind == kind);

    public int WithoutFactuality(Factuality factuality) => rows.Where(InBox).Where(InDates).Where(OfSource).Where(OfKind).Where(OfOthers).Count(row => row.Factuality == factuality);

    public static bool IsUndated(IndexRow row) => row.Start is null && row.End is null;

    private bool InBox(IndexRow row) => query.Box is not { } box
        || (row.Point is { } point && point.Lat >= box.South && point.Lat <= box.North && InLongitudes(point.Lon, box.West, box.East));

    private static bool InLongitudes(double lon, double west, double east) =>
        west <= east ? west <= lon && lon <= east : InLongitudes(lon, west, 180) || InLongitudes(lon, -180, east);

    private bool InDates(IndexRow row) => query.OnlyUndated || query.Dates is not { } dates
        || (IsUndated(row) ? query.IncludeUndated : dates.Intersects(DateSpan.Restore(row.Start, row.End, null, null)));

    private bool OfOthers(IndexRow row) =>
        (!query.OnlyUndated || IsUndated(row)) && (!query.OnlyUnlocated || row.Point is null)
        && (query.WherePrecisions is not { } precisions || (row.WherePrecision is { } precision && precisions.Contains(precision)));

    private IEnumerable<IndexRow> Ordered(IEnumerable<IndexRow> matching) => query.Order is EventOrder.Newest
        ? matching.OrderBy(IsUndated).ThenByDescending(row => row.Start ?? row.End).ThenBy(row => row.EventId, StringComparer.Ordinal)
        : matching.OrderBy(row => row.EventId, StringComparer.Ordinal);

    private bool OfSource(IndexRow row) => query.Sources?.Contains(row.SourceId) ?? true;

    private bool OfKind(IndexRow row) => query.Kinds?.Contains(row.Kind) ?? true;

    private bool OfFactuality(IndexRow row) => query.Factualities?.Contains(row.Factuality) ?? true;
}
