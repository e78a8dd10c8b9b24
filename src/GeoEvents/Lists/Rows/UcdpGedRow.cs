using GeoEvents.Events;

namespace GeoEvents.Lists.Rows;

/// <summary>Reads a row of UCDP GED (codebook 19.1 and later): its precision codes are ours.</summary>
internal static class UcdpGedRow
{
    private const string Id = "id", Violence = "type_of_violence", WherePrec = "where_prec", DatePrec = "date_prec", Start = "date_start", End = "date_end", Lon = "longitude", Lat = "latitude",
        Where = "where_coordinates", Adm1 = "adm_1", Adm2 = "adm_2", Country = "country", SideA = "side_a", SideB = "side_b", Low = "low", Best = "best", High = "high",
        Office = "source_office", Headline = "source_headline", SourceDate = "source_date", Article = "source_article";

    // A list of headlines, which several sources give, is no title.
    private const int LongestTitle = 300;

    public static string[] Needed { get; } = [Id, Violence, WherePrec, DatePrec, Start, End, Lon, Lat];

    public static string[] Columns { get; } = [.. Needed, Where, Adm1, Adm2, Country, SideA, SideB, Low, Best, High, Office, Headline, SourceDate, Article];

    public static ListedEvent Read(RowFields row)
    {
        var start = row.Day(Start) ?? throw new FormatException($"{Start} is empty");
        var end = row.Day(End) ?? throw new FormatException($"{End} is empty");
        if (end < start) throw Dates.EndsBeforeItStarts(start, end);
        var headline = row.Optional(Headline);
        return new ListedEvent(ListId.Of(row.Required(Id)), KindOf(row.WholeNumber(Violence, 1, 3)), DateSpan.Between(start, end).NoBetterThan((WhenPrecision)(row.WholeNumber(DatePrec, 1, 5) ?? 5)))
        {
            Sources = row.Parts(Office),
            Title = headline?.Length <= LongestTitle ? headline : null,
            Text = headline ?? row.Optional(Article),
            Published = Published(row),
            Place = row.Any(Where, Adm2, Adm1, Country),
            Point = row.Point(Lon, Lat),
            Precision = (WherePrecision)(row.WholeNumber(WherePrec, 1, 7) ?? throw new FormatException($"{WherePrec} is empty")),
            Actors = Names.Of(row.Optional(SideA), row.Optional(SideB)),
            Deaths = Figures.Of(row.WholeNumber(Low), row.WholeNumber(Best), row.WholeNumber(High)),
        };
    }

    /// <summary>State-based, non-state and one-sided violence are all deaths by armed force; by which, the list does not say.</summary>
    private static EventKind KindOf(int? violence) => violence is null ? EventKind.Other : EventKind.Violence;

    // Of several sources the day of the first, as the name.
    private static DateOnly? Published(RowFields row) => row.Parts(SourceDate) is [var first, ..] ? Articles.PublicationDate.Parse(first) : null;
}
