using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>THE question: which events, and which page of them. Null conditions hold for every event.</summary>
public sealed record EventQuery
{
    /// <summary>Features a page where the caller does not say.</summary>
    public const int DefaultLimit = 1000;

    /// <summary>Features a page at most.</summary>
    public const int MaxLimit = 10_000;

    /// <summary>Every event.</summary>
    public static EventQuery All { get; } = new();

    /// <summary>The point of the main place lies in this box; unlocated events do not.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>The event's dates share a day with this interval.</summary>
    public DateInterval? Dates { get; init; }

    /// <summary>Undated events match too where <see cref="Dates"/> is given. Without it they match anyway.</summary>
    public bool IncludeUndated { get; init; }

    /// <summary>Only undated events match, whatever <see cref="Dates"/> are.</summary>
    public bool OnlyUndated { get; init; }

    /// <summary>Only events match whose main place has no point.</summary>
    public bool OnlyUnlocated { get; init; }

    /// <summary>How exactly the main place is known; unlocated events have no such code, and do not match.</summary>
    public IReadOnlySet<WherePrecision>? WherePrecisions { get; init; }

    /// <summary>Ids of sources. One that does not exist matches nothing.</summary>
    public IReadOnlySet<string>? Sources { get; init; }

    public IReadOnlySet<EventKind>? Kinds { get; init; }

    public IReadOnlySet<Factuality>? Factualities { get; init; }

    public EventOrder Order { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The page begins behind this feature; null for the first page.</summary>
    public PageCursor? After { get; init; }

    /// <summary>Reads conditions and paging: bbox, datetime, undated, unlocated, source, kind, factuality, wherePrecision, sortby, limit, after.</summary>
    /// <param name="parameters">Names and decoded values, as in a query string.</param>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong.</exception>
    public static EventQuery Parse(IEnumerable<KeyValuePair<string, string?>> parameters) => EventQueryParameters.Parse(parameters, EventQueryParameters.Sorted);

    /// <summary>Reads conditions and paging of answers that have one order only: there, sortby is unknown.</summary>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong.</exception>
    public static EventQuery ParseUnsorted(IEnumerable<KeyValuePair<string, string?>> parameters) => EventQueryParameters.Parse(parameters, EventQueryParameters.Paged);

    /// <summary>Reads conditions only, for answers that have no pages: there, sortby, limit and after are unknown.</summary>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong.</exception>
    public static EventQuery ParseConditions(IEnumerable<KeyValuePair<string, string?>> parameters) => EventQueryParameters.Parse(parameters, EventQueryParameters.Conditions);

    /// <summary>The parameters that <see cref="Parse"/> reads as this question, for links to it; what is as by default is left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToParameters() => EventQueryParameters.Format(this);
}
