namespace GeoEvents.Events;

/// <summary>One article's statement that something happened (or is planned, threatened, denied).</summary>
/// <param name="Id">Hash of (article key, start of the sentence of its quote, ordinal), 16 hexadecimal digits: the same in every store; of a row of an event list the key of its article. Kept where another version reads the text anew.</param>
/// <param name="Quote">Exactly the stored text between the two offsets.</param>
/// <param name="QuoteStart">UTF-16 offset into the article's text.</param>
/// <param name="QuoteEnd">UTF-16 offset behind the quote.</param>
public sealed record ReportedEvent(string Id, EventKind Kind, Factuality Factuality, DateSpan Date, string Quote, int QuoteStart, int QuoteEnd)
{
    /// <summary>The other sentences of the article that report the same happening, in the order of the text.</summary>
    public IReadOnlyList<Quote> FurtherQuotes { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The first is the main place, at which the event is counted.</summary>
    public IReadOnlyList<EventPlace> Places { get; init; } = [];

    public IReadOnlyList<string> Actors { get; init; } = [];

    public FigureRange? Deaths { get; init; }

    public FigureRange? Injured { get; init; }

    /// <summary>All sentences that report it, <see cref="Quote"/> first.</summary>
    public IEnumerable<Quote> AllQuotes() => FurtherQuotes.Prepend(new Quote(Quote, QuoteStart, QuoteEnd));
}
