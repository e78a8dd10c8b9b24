namespace GeoEvents.Reading.Dates;

/// <summary>As much of a date as is written: "Friday, March 6", "March last year", "2013", "Friday".</summary>
/// <param name="YearStep">"last year" (-1), "this year" (0), "next year" (1) in place of a year.</param>
/// <param name="Weekday">From 0 (Sunday).</param>
/// <param name="Step">"last" (-1) or "next" (1) before a weekday, month or season.</param>
/// <param name="WeekStep">"Friday last week" (-1).</param>
internal readonly record struct CalendarDate(int? Year = null, int? Month = null, int? Day = null, int? Weekday = null, int? Season = null, int? YearStep = null, int? Step = null, int? WeekStep = null)
{
    public bool IsWeekday => Weekday is not null && Day is null;

    /// <summary>Only a year, as digits.</summary>
    public bool IsYear => this is { Year: not null, Month: null, Season: null };
}
