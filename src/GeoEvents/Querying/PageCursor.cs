using System.Globalization;

namespace GeoEvents.Querying;

/// <summary>Where a page of events or footprints begins: behind this one. Opaque to clients, who get it in next links.</summary>
public readonly record struct PageCursor
{
    /// <param name="eventId">Id of the last event of the page before.</param>
    /// <param name="ordinal">Ordinal of the last footprint of that event that was on it; null where pages consist of events.</param>
    /// <exception cref="ArgumentException">No id of an event.</exception>
    public PageCursor(string eventId, int? ordinal = null)
    {
        if (!EventKey.TryParse(eventId, out _)) throw new ArgumentException($"'{eventId}' is no id of an event.", nameof(eventId));
        EventId = eventId;
        Ordinal = ordinal;
    }

    public string EventId { get; }

    public int? Ordinal { get; }

    /// <exception cref="QueryException">Not as <see cref="ToString"/> writes it.</exception>
    internal static PageCursor Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? text : text[..dot];
        var ordinal = 0;
        if (!EventKey.TryParse(id, out _) || (dot >= 0 && !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ordinal)))
            throw new QueryException("after", text, "as it stands in a next link");
        return new PageCursor(id, dot < 0 ? null : ordinal);
    }

    public override string ToString() => Ordinal is { } ordinal ? $"{EventId}.{ordinal}" : EventId;
}
