namespace GeoEvents.Reading.Dates;

/// <summary>Reads two dates that bound a time, or two days of one month.</summary>
internal static class RangeReader
{
    /// <param name="opener">"between" or "from", where it stands before.</param>
    /// <returns>The two dates, whether they are two days and not what lies between ("on 3 and 9 May"), and the index behind.</returns>
    public static (CalendarDate From, CalendarDate To, bool Days, int Next)? Read(DatePieces pieces, int at, DateWord opener, bool cued)
    {
        var first = pieces.Skip(at, DateWord.The);
        return DaysFirst(pieces, first, opener) ?? MonthFirst(pieces, first, opener) ?? Dates(pieces, first, opener, cued);
    }

    /// <summary>"5-9 March", "from the 8th to the 15th of March".</summary>
    private static (CalendarDate, CalendarDate, bool, int)? DaysFirst(DatePieces pieces, int at, DateWord opener)
    {
        if (!CalendarReader.IsDay(pieces[at]) || IsGluedToMark(pieces, at) || Link(pieces, at + 1, opener) is not { } link) return null;
        var second = pieces.Skip(link.Next, DateWord.The);
        if (!CalendarReader.IsDay(pieces[second])) return null;
        // Behind a dash the second day looks like a part of a number; it is read as if it stood alone.
        var month = pieces.Skip(pieces.Skip(second + 1, DateWord.Of), DateWord.From);
        if (!pieces.Is(month, DateWord.Month) || CalendarReader.ReadDay(pieces, second) is not { } found) return null;
        return (found.Date with { Day = pieces[at].Value, Weekday = null }, found.Date, link.Days, found.Next);
    }

    /// <summary>"March 5-9", "March 5 and 9, 2020".</summary>
    private static (CalendarDate, CalendarDate, bool, int)? MonthFirst(DatePieces pieces, int at, DateWord opener)
    {
        if (!pieces.Is(at, DateWord.Month) || !pieces[at].Capital || !CalendarReader.IsDay(pieces[at + 1]) || pieces[at + 1].Glued || Link(pieces, at + 2, opener) is not { } link) return null;
        var second = pieces.Skip(link.Next, DateWord.The);
        if (!CalendarReader.IsDay(pieces[second]) || pieces.Is(second + 1, DateWord.Month) || pieces[second + 1] is { Glued: true, Word: not DateWord.Mark }) return null;
        if (CalendarReader.WithYear(pieces, second + 1, new CalendarDate(Month: pieces[at].Value, Day: pieces[second].Value)) is not { } found) return null;
        return (found.Date with { Day = pieces[at + 1].Value }, found.Date, link.Days, found.Next);
    }

    /// <summary>"March 30 to April 2, 2020", "from Monday to Wednesday", "between 2011 and 2015", "March-May 2019".</summary>
    private static (CalendarDate, CalendarDate, bool, int)? Dates(DatePieces pieces, int at, DateWord opener, bool cued)
    {
        var open = opener is not DateWord.Other;
        if (CalendarReader.Read(pieces, at, open || cued || pieces.Is(at, DateWord.Month)) is not { } first || Link(pieces, first.Next, opener) is not { } link) return null;
        if (link.Dash && !pieces[first.Next].Glued && first.Date.IsWeekday) return null;
        if (CalendarReader.Read(pieces, pieces.Skip(link.Next, DateWord.The), true) is not { } second) return null;
        var alike = first.Date.Day is null == second.Date.Day is null && first.Date.Month is null == second.Date.Month is null && first.Date.IsWeekday == second.Date.IsWeekday && first.Date.Season is null && second.Date.Season is null;
        return alike && (!link.Days || Follows(first.Date, second.Date)) ? (first.Date, second.Date, false, second.Next) : null;
    }

    /// <summary>"on Friday and Saturday", "in 2014 and 2015": nothing lies between them.</summary>
    private static bool Follows(CalendarDate first, CalendarDate second) => (first, second) switch
    {
        ({ IsWeekday: true, Step: null, WeekStep: null }, { Step: null }) => second.Weekday == (first.Weekday + 1) % 7,
        ({ Day: null, Month: not null, Step: null, Year: null }, { Day: null, Step: null }) => second.Month == first.Month % 12 + 1,
        ({ IsYear: true }, { IsYear: true }) => second.Year == first.Year + 1,
        _ => false,
    };

    /// <summary>What links the two, with the index behind it.</summary>
    private static (int Next, bool Days, bool Dash)? Link(DatePieces pieces, int at, DateWord opener) => pieces.Word(at) switch
    {
        DateWord.To or DateWord.Until => (at + 1, false, false),
        DateWord.And => (at + 1, opener is not DateWord.Between, false),
        DateWord.Mark when pieces.IsDash(at) => (at + 1, false, true),
        _ => null,
    };

    private static bool IsGluedToMark(DatePieces pieces, int at) => pieces[at].Glued && pieces.Is(at - 1, DateWord.Mark) && pieces.Is(at - 2, DateWord.Number);
}
