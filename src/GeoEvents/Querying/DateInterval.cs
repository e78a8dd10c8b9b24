using GeoEvents.Events;

namespace GeoEvents.Querying;

/// <summary>Calendar days from a first to a last, both included; null means open on that side.</summary>
public readonly record struct DateInterval
{
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    public DateInterval(DateOnly? from, DateOnly? to)
    {
        if (to < from) throw new ArgumentException($"An interval may not end ({to:yyyy-MM-dd}) before it starts ({from:yyyy-MM-dd}).", nameof(to));
        From = from;
        To = to;
    }

    public DateOnly? From { get; }

    public DateOnly? To { get; }

    /// <summary>True if the span shares a day with the interval. A span open on one side reaches without end; an undated one is never in an interval.</summary>
    public bool Intersects(DateSpan span) =>
        !span.IsUndated && !(span.Start > To) && !(span.End < From);
}
