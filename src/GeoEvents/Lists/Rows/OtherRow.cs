using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Events;
using static GeoEvents.Lists.ListFields;

namespace GeoEvents.Lists.Rows;

/// <summary>Reads a row of any other table, or a feature of GeoJSON, whose columns are known by <see cref="ListFields"/>.</summary>
internal static class OtherRow
{
    /// <summary>A position of which nothing is said is not taken for exact.</summary>
    private const WherePrecision UnknownPrecision = Events.WherePrecision.Near;

    private const double FarthestKm = 20_000;

    public static ListedEvent Read(RowFields row) => new(ListId.Of(row.Required(Id)), KindOf(row.Optional(ListFields.Kind)), When(row))
    {
        Factuality = FactualityOf(row.Optional(ListFields.Factuality)),
        Sources = row.Parts(ListFields.Source),
        Title = row.Optional(Title),
        Text = row.Any(Notes, Title),
        Url = row.Optional(Url),
        Published = row.Day(Published),
        Place = row.Optional(ListFields.Place),
        Point = row.Point(Lon, Lat),
        Precision = (WherePrecision?)row.WholeNumber(ListFields.WherePrecision, 1, 7) ?? UnknownPrecision,
        RadiusKm = row.Number(RadiusKm, 0, FarthestKm),
        Actors = row.Parts(Actors),
        Deaths = Figures.Of(row.WholeNumber(DeathsLow), row.WholeNumber(DeathsBest), row.WholeNumber(DeathsHigh)),
        Injured = Figures.Of(row.WholeNumber(InjuredLow), row.WholeNumber(InjuredBest), row.WholeNumber(InjuredHigh)),
    };

    /// <summary>Our id or label of a kind, or one of ACLED's types; all else is another kind.</summary>
    private static EventKind KindOf(string? text)
    {
        if (text is null) return EventKind.Other;
        return EventKinds.TryParse(Slug.Of(text), out var kind) ? kind : AcledKinds.Of(text);
    }

    private static Factuality FactualityOf(string? text) => text is null ? Events.Factuality.Asserted
        : KebabCase.TryParse(text.ToLowerInvariant(), out Factuality factuality) ? factuality
        : throw new FormatException($"factuality '{RowFields.Shown(text)}' is none of {KebabCase.All<Factuality>()}");

    private static DateSpan When(RowFields row)
    {
        var date = row.Optional(Date) is { } text ? Span(text) : Between(row.Day(Start), row.Day(End));
        return row.WholeNumber(DatePrecision, 1, 5) is { } code ? date.NoBetterThan((WhenPrecision)code) : date;
    }

    private static DateSpan Between(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        ({ } first, { } last) => last < first ? throw Dates.EndsBeforeItStarts(first, last) : DateSpan.Between(first, last),
        ({ } first, null) => DateSpan.From(first),
        (null, { } last) => DateSpan.Until(last),
        _ => DateSpan.Undated,
    };

    /// <summary>A day; or a month (2018-09) or a year, as far as they are written.</summary>
    private static DateSpan Span(string text)
    {
        if (PublicationDate.Parse(text) is { } day) return DateSpan.On(day);
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && WrittenDate.IsYear(month.Year)) return DateSpan.InMonth(month.Year, month.Month);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && WrittenDate.IsYear(year)) return DateSpan.InYear(year);
        throw RowFields.NoDate(Date, text);
    }
}
