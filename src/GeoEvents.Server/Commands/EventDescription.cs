using System.Globalization;
using GeoEvents.Events;
using GeoEvents.Rereading;

namespace GeoEvents.Server.Commands;

/// <summary>What an event tells, field by field, in a few words for people.</summary>
internal static class EventDescription
{
    /// <summary>The single fields of several.</summary>
    public static IEnumerable<EventFields> Told(EventFields fields) => Enum.GetValues<EventFields>().Where(field => field is not EventFields.None && fields.HasFlag(field));

    public static string Of(ReportedEvent reported, EventFields field) => field switch
    {
        EventFields.Kind => reported.Kind.Info().Id,
        EventFields.Dates => reported.Date.Edtf ?? "undated",
        EventFields.Places => reported.Places.Count == 0 ? "unlocated" : string.Join(" + ", reported.Places.Select(Where)),
        EventFields.Factuality => KebabCase.Of(reported.Factuality),
        EventFields.Figures => $"{Figures(reported.Deaths)} killed, {Figures(reported.Injured)} injured",
        EventFields.Actors => reported.Actors.Count == 0 ? "none" : string.Join(" + ", reported.Actors),
        EventFields.Quote => string.Join(" + ", reported.AllQuotes().Select(quote => string.Create(CultureInfo.InvariantCulture, $"{quote.Start}-{quote.End}"))),
        EventFields.Confidence => reported.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a single field."),
    };

    private static string Where(EventPlace place) => place switch
    {
        { PlaceId: { } id } => string.Create(CultureInfo.InvariantCulture, $"{place.Text} ({id}{(place.RadiusKm > 0 ? $", {place.RadiusKm:0.#} km" : "")})"),
        _ => $"{place.Text} (?)",
    };

    private static string Figures(FigureRange? figures) => figures switch
    {
        null => "no",
        { Best: { } best } => best.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{figures.Low}..{figures.High}"),
    };
}
