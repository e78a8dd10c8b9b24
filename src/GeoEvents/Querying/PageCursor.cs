using System.Globalization;

namespace GeoEvents.Querying;

/// <summary>Where a page of events or footprints begins: behind this one. Opaque to clients, who get it in next links.</summary>
public readonly record struct PageCursor
{
    private const string DayFormat = "yyyy-MM-dd", Undated = "undated";
    private const char OrdinalMark = '.', DayMark = '~';

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

    /// <summary>True where events come by their dates (<see cref="EventOrder.Newest"/>): then <see cref="Day"/> says more.</summary>
    public bool IsByDay { get; private init; }

    /// <summary>The day by which that event stands in its order; null where it is undated.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Behind an event of pages that come by date.</summary>
    public static PageCursor ByDay(string eventId, DateOnly? day) => new PageCursor(eventId) with { IsByDay = true, Day = day };

    internal bool IsOf(EventOrder order) => IsByDay == order is EventOrder.Newest;

    /// <exception cref="QueryException">Not as <see cref="ToString"/> writes it.</exception>
    internal static PageCursor Parse(string text)
    {
        var mark = text.AsSpan().IndexOfAny(OrdinalMark, DayMark);
        var (id, rest) = mark < 0 ? (text, "") : (text[..mark], text[(mark + 1)..]);
        if (!EventKey.TryParse(id, out _)) throw Wrong(text);
        if (mark < 0) return new PageCursor(id);
        if (text[mark] == OrdinalMark) return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? new PageCursor(id, ordinal) : throw Wrong(text);
        if (rest == Undated) return ByDay(id, null);
        return DateOnly.TryParseExact(rest, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ByDay(id, day) : throw Wrong(text);
    }

    public override string ToString() =>
        IsByDay ? $"{EventId}{DayMark}{Day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? Undated}" : Ordinal is { } ordinal ? $"{EventId}{OrdinalMark}{ordinal}" : EventId;

    private static QueryException Wrong(string text) => new("after", text, "as it stands in a next link");
}
