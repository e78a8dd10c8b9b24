using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>What dates are counted from: the day of publication, and the date that the story told last.</summary>
/// <remarks>Without a day of publication nothing relative has a date, and a day without a year keeps its year open: dates are never invented.</remarks>
internal readonly record struct DateAnchor(DateOnly? Published, DateSpan Told)
{
    /// <summary>What is announced without "will" may lie so many days ahead.</summary>
    private const int Grace = 3;

    private const int HalfAYear = 180;

    /// <summary>The days that a written date names; null where they cannot be told, or are in no calendar.</summary>
    /// <param name="ahead">The text speaks of what is to come.</param>
    public DateSpan? Resolve(CalendarDate date, DatePart part, bool ahead)
    {
        if (date.IsWeekday) return Weekday(date, ahead);
        var year = date.Year ?? (date.YearStep is { } step ? Published?.Year + step : null);
        if (date.YearStep is not null && year is null) return null;
        if (date.Season is { } season) return Season(season, date, year);
        if (date.Month is not { } month) return Published is { } latest && year > latest.Year + (ahead ? 50 : 1) ? null : OfYear(year!.Value, part);
        if (year is null && Published is null) return DateSpan.WithoutYear(month, date.Day);
        return OfMonth(year ?? YearOf(date, month, ahead), month, date.Day, part);
    }

    /// <summary>From the first day of one to the last of the other; null where they are in the wrong order.</summary>
    public DateSpan? Resolve(CalendarDate first, CalendarDate last, bool days, bool ahead)
    {
        var inOrder = Order(first) <= Order(last);
        if (!inOrder && first.Month == last.Month) return null;
        if (first.Year is { } given && last is { Year: null, YearStep: null, Month: not null }) last = last with { Year = inOrder ? given : given + 1 };
        if (Published is null && first is { Year: null, Month: { } one } && last is { Year: null, YearStep: null, Month: { } other })
            return DateSpan.Open($"{DateSpan.WithoutYear(one, first.Day).Edtf}/{DateSpan.WithoutYear(other, last.Day).Edtf}", one == other ? WhenPrecision.Month : WhenPrecision.Year);
        if (Resolve(last, DatePart.Whole, ahead) is not { Start: { } lastBegins, End: { } end }) return null;
        if (first is { IsWeekday: true, WeekStep: null }) return DateSpan.Between(end.AddDays(-(((int)end.DayOfWeek - first.Weekday!.Value + 7) % 7)), end);
        if (first is { Month: not null, Year: null, YearStep: null }) first = first with { Year = inOrder ? lastBegins.Year : lastBegins.Year - 1 };
        if (Resolve(first, DatePart.Whole, ahead) is not { Start: { } start } || start >= end) return null;
        return DateSpan.Between(start, end, days ? $"{{{start:yyyy-MM-dd},{end:yyyy-MM-dd}}}" : null);

        static int Order(CalendarDate date) => (date.Month ?? 0) * 100 + (date.Day ?? 0);
    }

    /// <summary>On the weekday of publication a report means that day.</summary>
    private DateSpan? Weekday(CalendarDate date, bool ahead)
    {
        if (Published is not { } today) return null;
        var back = ((int)today.DayOfWeek - date.Weekday!.Value + 7) % 7;
        if (date.WeekStep is { } weeks)
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + 7 * weeks);
            return DateSpan.On(monday.AddDays((date.Weekday.Value + 6) % 7));
        }
        // "this Saturday" is the nearest.
        if (date.Step == 0 && back > 3) return DateSpan.On(today.AddDays(7 - back));
        if (date.Step == 1 || (ahead && date.Step is not -1 && back > 0)) return DateSpan.On(today.AddDays(7 - back));
        return DateSpan.On(today.AddDays(-(date.Step == -1 && back == 0 ? 7 : back)));
    }

    /// <summary>The last such day or month up to publication; the next one where the text speaks of what is to come; one that has the weekday written beside it.</summary>
    private int YearOf(CalendarDate date, int month, bool ahead)
    {
        var today = Published!.Value;
        if (date.Weekday is { } weekday && date.Day is { } day)
        {
            for (var distance = 0; distance <= 2; distance++)
            {
                if (Fits(today.Year - distance)) return today.Year - distance;
                if (distance <= 1 && Fits(today.Year + distance)) return today.Year + distance;
            }
            bool Fits(int year) => day <= DateTime.DaysInMonth(year, month) && (int)new DateOnly(year, month, day).DayOfWeek == weekday;
        }
        var candidate = new DateOnly(today.Year, month, Math.Min(date.Day ?? 1, DateTime.DaysInMonth(today.Year, month)));
        if (date.Step is { } step)
        {
            var (sameYear, passed) = (month == today.Month, month < today.Month);
            return step switch { -1 when !passed => today.Year - 1, 1 when passed || sameYear => today.Year + 1, _ => today.Year };
        }
        if (!ahead && candidate > today.AddDays(Grace)) return today.Year - 1;
        return ahead && candidate < today.AddDays(-HalfAYear) ? today.Year + 1 : today.Year;
    }

    private static DateSpan? OfMonth(int year, int month, int? day, DatePart part)
    {
        if (!WrittenDate.IsYear(year)) return null;
        var last = DateTime.DaysInMonth(year, month);
        if (day > last) return DateSpan.WithoutYear(month, day);
        DateOnly On(int of) => new(year, month, of);
        return (day, part) switch
        {
            ({ } d, _) => DateSpan.On(On(d)),
            (_, DatePart.FirstWeek) => DateSpan.Between(On(1), On(7)),
            (_, DatePart.SecondWeek) => DateSpan.Between(On(8), On(14)),
            (_, DatePart.ThirdWeek) => DateSpan.Between(On(15), On(21)),
            (_, DatePart.LastWeek) => DateSpan.Between(On(last - 6), On(last)),
            (_, DatePart.Early) => DateSpan.Between(On(1), On(10)),
            (_, DatePart.Mid) => DateSpan.Between(On(11), On(20)),
            (_, DatePart.Late or DatePart.End) => DateSpan.Between(On(21), On(last)),
            _ => DateSpan.InMonth(year, month),
        };
    }

    /// <summary>"mid-2014" is June and July, the end of a year its last quarter.</summary>
    private static DateSpan? OfYear(int year, DatePart part)
    {
        if (!WrittenDate.IsYear(year)) return null;
        DateOnly First(int month) => new(year, month, 1);
        DateOnly last = new(year, 12, 31);
        return part switch
        {
            DatePart.Early => DateSpan.Between(First(1), new DateOnly(year, 4, 30)),
            DatePart.Mid => DateSpan.Between(First(6), new DateOnly(year, 7, 31)),
            DatePart.Late => DateSpan.Between(First(9), last),
            DatePart.End => DateSpan.Between(First(10), last),
            _ => DateSpan.InYear(year),
        };
    }

    /// <summary>Seasons of the northern half of the Earth, by whole months; the winter of a year is the one that begins in it.</summary>
    private DateSpan? Season(int season, CalendarDate date, int? year)
    {
        var begins = 3 * (season - 20);
        if (year is null)
        {
            if (Published is not { } today || date.Step is not { } step) return null;
            year = today.Year;
            var begin = new DateOnly(year.Value, begins, 1);
            if (step == 1 && begin <= today) year++;
            else if (step == 0 && begin > today.AddMonths(6)) year--;
            else if (step == -1 && begin.AddMonths(3) > today) year--;
        }
        if (!WrittenDate.IsYear(year.Value)) return null;
        var first = new DateOnly(year.Value, begins, 1);
        return DateSpan.Between(first, first.AddMonths(3).AddDays(-1), $"{year:0000}-{season}");
    }

    /// <summary>From its first day on: up to publication for what has begun by then, else without an end.</summary>
    public DateSpan? Since(DateSpan span)
    {
        if (span.Start is not { } first) return span.Edtf is { } open ? DateSpan.Open(open + "/..", WhenPrecision.Year) : null;
        return Published is not { } today || first > today ? DateSpan.From(first) : DateSpan.Between(first, today);
    }
}
