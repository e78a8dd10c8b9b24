using GeoEvents.Events;
using Npgsql;

namespace GeoEvents.PostGis.Writing;

/// <summary>In which partition of the table each event belongs.</summary>
internal sealed class EventMonths
{
    // Npgsql writes it as -infinity.
    private static readonly DateOnly None = DateOnly.MinValue;

    private readonly HashSet<DateOnly> _partitions;

    private EventMonths(IEnumerable<DateOnly> partitions) => _partitions = [.. partitions];

    /// <summary>Makes the partitions that these events lack, for as long as there may be more.</summary>
    public static async Task<EventMonths> EnsureAsync(NpgsqlConnection connection, IEnumerable<ReportedEvent> events, CancellationToken cancellation)
    {
        DateOnly[] months = [.. events.Select(OwnMonth).OfType<DateOnly>().Distinct()];
        return new EventMonths(months.Length == 0 ? [] : await connection.ListAsync("SELECT * FROM geoevents.ensure_months($1)", [months], row => row.GetFieldValue<DateOnly>(0), cancellation));
    }

    /// <summary>The first day of the month, or none.</summary>
    public DateOnly Of(ReportedEvent reported) => OwnMonth(reported) is { } month && _partitions.Contains(month) ? month : None;

    /// <summary>The month in which the event lies with all its days.</summary>
    private static DateOnly? OwnMonth(ReportedEvent reported) =>
        reported.Date is { Start: { } start, End: { } end } && (start.Year, start.Month) == (end.Year, end.Month) ? new DateOnly(start.Year, start.Month, 1) : null;
}
