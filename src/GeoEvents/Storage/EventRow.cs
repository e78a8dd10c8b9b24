using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Storage;

/// <summary>What answers show of an event, as a store reads it. Where a store streams, one row is filled anew for every event: whoever wants to keep something copies it.</summary>
public sealed class EventRow
{
    /// <summary>16 hexadecimal digits.</summary>
    public TextValue Id { get; set; }

    public EventKind Kind { get; set; }

    public Factuality Factuality { get; set; }

    public DateSpan Date { get; set; }

    /// <summary>As <see cref="DateSpan.Edtf"/>, which is null where this is UTF-8.</summary>
    public TextValue Edtf { get; set; }

    public TextValue Quote { get; set; }

    public int QuoteStart { get; set; }

    public int QuoteEnd { get; set; }

    public IReadOnlyList<Quote> FurtherQuotes { get; set; } = [];

    public double Confidence { get; set; }

    /// <summary>Where the event is counted, as the index has it; null where unlocated.</summary>
    public LonLat? Point { get; set; }

    /// <summary>How exactly that is known, as the index has it; null where unlocated.</summary>
    public WherePrecision? WherePrecision { get; set; }

    /// <summary>The main place first.</summary>
    public List<EventPlaceRow> Places { get; } = [];

    public List<TextValue> Actors { get; } = [];

    public FigureRange? Deaths { get; set; }

    public FigureRange? Injured { get; set; }

    public TextValue ArticleKey { get; set; }

    public Source Source { get; set; } = Source.Unknown;

    public TextValue Title { get; set; }

    public TextValue Url { get; set; }

    public DateOnly? Published { get; set; }

    /// <summary>The version of the store that the event came with.</summary>
    public long DataVersion { get; set; }

    /// <summary>A row of its own.</summary>
    public static EventRow Of(StoredEvent stored)
    {
        var reported = stored.Event;
        var main = reported.Places.Count > 0 ? reported.Places[0] : null;
        var row = new EventRow
        {
            Id = reported.Id,
            Kind = reported.Kind,
            Factuality = reported.Factuality,
            Date = reported.Date,
            Edtf = reported.Date.Edtf,
            Quote = reported.Quote,
            QuoteStart = reported.QuoteStart,
            QuoteEnd = reported.QuoteEnd,
            FurtherQuotes = reported.FurtherQuotes,
            Confidence = reported.Confidence,
            Point = main?.Point,
            WherePrecision = main?.Point is null ? null : main.Precision,
            Deaths = reported.Deaths,
            Injured = reported.Injured,
            ArticleKey = stored.ArticleKey,
            Source = stored.Source,
            Title = stored.Title,
            Url = stored.Url,
            Published = stored.Published,
            DataVersion = stored.DataVersion,
        };
        foreach (var place in reported.Places) row.Places.Add(EventPlaceRow.Of(place));
        foreach (var actor in reported.Actors) row.Actors.Add(actor);
        return row;
    }
}
