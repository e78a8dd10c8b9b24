using GeoEvents.Events;

namespace GeoEvents.Lists.Rows;

/// <summary>Reads a row of ACLED's export (codebook 2023).</summary>
internal static class AcledRow
{
    private const string Id = "event_id_cnty", Date = "event_date", TimePrecision = "time_precision", Type = "event_type", SubType = "sub_event_type", Actor1 = "actor1", Actor2 = "actor2",
        Location = "location", Admin1 = "admin1", Country = "country", Lon = "longitude", Lat = "latitude", GeoPrecision = "geo_precision", Source = "source", Notes = "notes", Fatalities = "fatalities";

    /// <summary>Column that the list of deleted events has too.</summary>
    public const string IdColumn = Id;

    // "The middle of the period is used as the date."
    private const int DaysAboutTheMiddle = 3;

    public static string[] Needed { get; } = [Id, Date, Type, Lon, Lat];

    public static string[] Columns { get; } = [.. Needed, TimePrecision, SubType, Actor1, Actor2, Location, Admin1, Country, GeoPrecision, Source, Notes, Fatalities];

    public static ListedEvent Read(RowFields row)
    {
        var day = row.Day(Date) ?? throw new FormatException($"{Date} is empty");
        return new ListedEvent(ListId.Of(row.Required(Id)), AcledKinds.Of(row.Optional(SubType), row.Required(Type)), When(day, row.WholeNumber(TimePrecision, 1, 3)))
        {
            Sources = row.Parts(Source),
            What = row.Any(SubType, Type),
            Text = row.Optional(Notes),
            Place = row.Any(Location, Admin1, Country),
            Point = row.Point(Lon, Lat),
            Precision = Where(row.WholeNumber(GeoPrecision, 1, 3)),
            Actors = Names.Of(row.Optional(Actor1), row.Optional(Actor2)),
            // 0 is also what it writes where nobody tells of deaths.
            Deaths = row.WholeNumber(Fatalities) is > 0 and var deaths ? new FigureRange(null, deaths, null) : null,
        };
    }

    /// <summary>1 the day; 2 a week, its middle given; 3 a month.</summary>
    private static DateSpan When(DateOnly day, int? precision) => precision switch
    {
        3 => DateSpan.InMonth(day.Year, day.Month),
        2 => DateSpan.Between(day.AddDays(-DaysAboutTheMiddle), day.AddDays(DaysAboutTheMiddle)),
        _ => DateSpan.On(day),
    };

    /// <summary>1 the named place; 2 near it, or a part of a small region; 3 a larger region, at its capital or a place chosen for it.</summary>
    private static WherePrecision Where(int? precision) => precision switch
    {
        1 => WherePrecision.Exact,
        3 => WherePrecision.Governorate,
        _ => WherePrecision.Near,
    };
}
