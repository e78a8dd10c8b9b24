using GeoEvents.Articles;

namespace GeoEvents.Reading.Dates;

/// <summary>Reads a written date where it begins.</summary>
internal static class CalendarReader
{
    private const int ShortestMonthAlone = 4;

    /// <summary>The date that begins at a piece, with the index behind it; null where none does.</summary>
    /// <param name="cued">A word before says that a date follows ("in", "since"), so that a month or a year may stand alone.</param>
    public static (CalendarDate Date, int Next)? Read(DatePieces pieces, int at, bool cued)
    {
        switch (pieces.Word(at))
        {
            case DateWord.Last or DateWord.This or DateWord.Next or DateWord.Past:
                return Stepped(pieces, at + 1, pieces.Word(at) is DateWord.This ? 0 : pieces.Word(at) is DateWord.Next ? 1 : -1);
            case DateWord.Unit when pieces[at].Value == 1 && pieces.Is(at + 1, DateWord.Weekday): // "يوم الأحد"
                return Read(pieces, at + 1, cued);
            case DateWord.Unit when pieces[at].Value >= 3 && pieces.Word(at + 1) is DateWord.Number or DateWord.Month: // "عام 2015", "شهر آذار", "the year 2015"
                return Read(pieces, at + 1, true);
            case DateWord.Weekday or DateWord.ShortWeekday:
                return OnWeekday(pieces, at);
            case DateWord.Ordinal when pieces.Word(at + 1) is DateWord.Of or DateWord.From && pieces.Is(at + 2, DateWord.Month):
                return WithYear(pieces, at + 3, new CalendarDate(Month: pieces[at + 2].Value, Day: pieces[at].Value));
            case DateWord.Number:
                return Digits(pieces, at, cued);
            case DateWord.Month:
                return MonthFirst(pieces, at, cued);
            case DateWord.Season when cued:
                return WithYear(pieces, at + 1, new CalendarDate(Season: pieces[at].Value)) is { } season && season.Date != new CalendarDate(Season: pieces[at].Value) ? season : null;
            default:
                return null;
        }
    }

    private static (CalendarDate, int)? Stepped(DatePieces pieces, int at, int step) => pieces.Word(at) switch
    {
        DateWord.Weekday => OnWeekday(pieces, at) is { } found ? (found.Date with { Step = step }, found.Next) : null,
        DateWord.Month when IsMonthName(pieces, at) => (new CalendarDate(Month: pieces[at].Value, Step: step), at + 1),
        DateWord.Season => (new CalendarDate(Season: pieces[at].Value, Step: step), at + 1),
        _ => null,
    };

    /// <summary>"Friday", "Friday evening", "Friday, March 6", "Friday last week", "الجمعة الماضي".</summary>
    private static (CalendarDate Date, int Next)? OnWeekday(DatePieces pieces, int at)
    {
        var weekday = pieces[at].Value;
        if (!pieces[at].Capital || pieces.Is(at - 1, DateWord.Every) || (pieces.Is(at + 1, DateWord.Title) && pieces[at + 1].Capital && !pieces.IsArabic(at))) return null;
        var behind = pieces.Skip(at + 1, DateWord.DayPart);
        var date = pieces.Skip(pieces.SkipMark(pieces.SkipMark(pieces.SkipMark(behind, '.'), ','), '('), DateWord.The);
        if (pieces.Word(date) is DateWord.Number or DateWord.Month or DateWord.Ordinal && Read(pieces, date, false) is { Date: { Day: not null, Weekday: null } } found)
            return (found.Date with { Weekday = weekday }, pieces.IsMark(date - 1, '(') ? pieces.SkipMark(found.Next, ')') : found.Next);
        if (!pieces.Is(at, DateWord.Weekday)) return null;
        if (Which(pieces, behind) is { } step)
        {
            if (pieces.IsUnit(behind + 1, 2)) return (new CalendarDate(Weekday: weekday, WeekStep: step), behind + 2);
            if (pieces.IsArabic(behind)) return (new CalendarDate(Weekday: weekday, Step: step), behind + 1);
        }
        return (new CalendarDate(Weekday: weekday), behind);
    }

    private static int? Which(DatePieces pieces, int at) => pieces.Word(at) switch
    {
        DateWord.Last => -1,
        DateWord.This => 0,
        DateWord.Next => 1,
        _ => null,
    };

    private static (CalendarDate, int)? Digits(DatePieces pieces, int at, bool cued)
    {
        var first = pieces[at];
        if (first.Glued && IsPartOfNumber(pieces, at - 1)) return null;
        return Numeric(pieces, at) ?? ReadDay(pieces, at) ?? (cued && IsYear(pieces, at) ? (new CalendarDate(Year: first.Value), at + 1) : null);
    }

    /// <summary>"6 March 2020", "6th of March", "6 من آذار", whatever stands before it.</summary>
    public static (CalendarDate Date, int Next)? ReadDay(DatePieces pieces, int at)
    {
        if (!IsDay(pieces[at])) return null;
        var month = pieces.Skip(pieces.Skip(at + 1, DateWord.Of), DateWord.From);
        return pieces.Is(month, DateWord.Month) && IsMonthName(pieces, month)
            ? WithYear(pieces, SecondName(pieces, month), new CalendarDate(Month: pieces[month].Value, Day: pieces[at].Value))
            : null;
    }

    /// <summary>"2020-03-06", "16.04.2017", and "06/13/2016" where one number can be no month.</summary>
    private static (CalendarDate, int)? Numeric(DatePieces pieces, int at)
    {
        if (pieces[at + 1] is not { Word: DateWord.Mark, Glued: true, Value: '-' or '/' or '.' } mark || !pieces.IsMark(at + 3, (char)mark.Value)) return null;
        DatePiece a = pieces[at], b = pieces[at + 2], c = pieces[at + 4];
        if (b.Word is not DateWord.Number || c.Word is not DateWord.Number || !b.Glued || !c.Glued || !pieces[at + 3].Glued) return null;
        if (pieces[at + 5] is { Glued: true } more && (more.Word is DateWord.Number || IsNumberMark(more) && pieces[at + 6] is { Glued: true, Word: DateWord.Number })) return null;
        if (a.Digits == 4 && b.Digits <= 2 && c.Digits <= 2) return Of(a.Value, b.Value, c.Value);
        if (a.Digits > 2 || b.Digits > 2 || c.Digits != 4) return null;
        if (mark.Value == '/' && a.Value <= 12 && b.Value <= 12 && a.Value != b.Value) return null;
        return b.Value > 12 ? Of(c.Value, a.Value, b.Value) : Of(c.Value, b.Value, a.Value);

        (CalendarDate, int)? Of(int year, int month, int day) => new CalendarDate(year, month, day) is var date && IsPossible(date) ? (date, at + 5) : null;
    }

    private static (CalendarDate, int)? MonthFirst(DatePieces pieces, int at, bool cued)
    {
        if (!IsMonthName(pieces, at)) return null;
        var month = pieces[at].Value;
        var next = SecondName(pieces, at);
        var dayAt = pieces.Skip(pieces.SkipMark(next, '.'), DateWord.The);
        var day = pieces[dayAt];
        if (day is { Word: DateWord.Number, Glued: false } && !IsPartOfNumber(pieces, dayAt + 1))
        {
            // "Apr 232017" has lost what parted its day from its year.
            if (day.Digits is 5 or 6 && WrittenDate.IsYear(day.Value % 10000) && new CalendarDate(day.Value % 10000, month, day.Value / 10000) is var run && IsPossible(run)) return (run, dayAt + 1);
            if (IsDay(day) && WithYear(pieces, dayAt + 1, new CalendarDate(Month: month, Day: day.Value)) is { } found && (found.Next > dayAt + 1 || day.IsOrdinal || !IsCounted(pieces, dayAt + 1))) return found;
        }
        if (pieces[at - 1] is { Word: DateWord.Number, Digits: not 4 }) return null; // "31 February" is no day, nor is it February
        if (WithYear(pieces, pieces.SkipMark(next, '.'), new CalendarDate(Month: month)) is { Date: { Year: not null } or { YearStep: not null } } dated) return dated;
        return cued && (pieces[at].End - pieces[at].Start >= ShortestMonthAlone || pieces[at].Value is 5 || pieces.IsArabic(at)) ? ArabicStep(pieces, next, new CalendarDate(Month: month)) : null;
    }

    private static (CalendarDate, int) ArabicStep(DatePieces pieces, int at, CalendarDate date) =>
        Which(pieces, at) is { } step && pieces.IsArabic(at) ? (date with { Step = step }, at + 1) : (date, at);

    /// <summary>The date with the year that follows, if one does; null for a day that is in no calendar.</summary>
    public static (CalendarDate Date, int Next)? WithYear(DatePieces pieces, int at, CalendarDate date)
    {
        if (!IsPossible(date) || pieces[at] is { Word: DateWord.Number, Digits: >= 4 } number && !WrittenDate.IsYear(number.Value)) return null;
        var year = pieces.SkipMark(pieces.SkipMark(pieces.SkipMark(at, '.'), ','), '،');
        year = pieces.Skip(pieces.Skip(pieces.Skip(year, DateWord.Of), DateWord.From), DateWord.In);
        if (pieces.IsUnit(year, 4) && pieces.Is(year + 1, DateWord.Number)) year++; // "من عام 2015"
        if (IsYear(pieces, year) && (year == at || date.Day is null || pieces[year].Digits == 4) && date with { Year = pieces[year].Value } is var dated)
            return IsPossible(dated) ? (dated, year + 1) : null;
        if (pieces.Word(year) is DateWord.Last or DateWord.This or DateWord.Next && pieces.IsUnit(year + 1, 4)) return (date with { YearStep = Which(pieces, year) }, year + 2);
        return pieces.IsUnit(year, 4) && pieces.IsArabic(year) && Which(pieces, year + 1) is { } step // "آذار من العام الماضي"
            ? (date with { YearStep = step }, year + 2)
            : (date, at);
    }

    /// <summary>"آذار/مارس", "آذار (مارس)": both names of one month.</summary>
    private static int SecondName(DatePieces pieces, int month)
    {
        if (!(pieces.IsMark(month + 1, '/') || pieces.IsMark(month + 1, '(')) || !pieces.Is(month + 2, DateWord.Month) || pieces[month + 2].Value != pieces[month].Value) return month + 1;
        return pieces.IsMark(month + 1, '(') ? pieces.SkipMark(month + 3, ')') : month + 3;
    }

    /// <summary>English months have capitals: "may" and "march" have other meanings.</summary>
    private static bool IsMonthName(DatePieces pieces, int at) => pieces[at].Capital && !(pieces[at + 1] is { Word: DateWord.Other, Glued: true });

    public static bool IsDay(DatePiece piece) => piece is { Digits: 1 or 2, Value: >= 1 and <= 31 };

    /// <summary>A year of four digits that counts nothing and belongs to no longer number or name.</summary>
    public static bool IsYear(DatePieces pieces, int at) =>
        pieces[at] is { Word: DateWord.Number, Digits: 4, IsOrdinal: false } year && WrittenDate.IsYear(year.Value)
        && !(pieces[at + 1] is { Glued: true } next && (next.Word is not DateWord.Mark || IsPartOfNumber(pieces, at + 1) || next.Value is '%' or '/'))
        && !IsCounted(pieces, at + 1)
        && !(pieces.Is(at + 1, DateWord.Title) && pieces[at + 1].Capital && !pieces.IsArabic(at + 1));

    private static bool IsCounted(DatePieces pieces, int at) => pieces.Word(at) is DateWord.Counted or DateWord.Unit && !pieces[at].Glued && !(pieces.Is(at, DateWord.Unit) && pieces[at].Capital);

    /// <summary>A mark between digits: "30.5", "10:30", "1,300".</summary>
    private static bool IsPartOfNumber(DatePieces pieces, int mark) =>
        IsNumberMark(pieces[mark]) && pieces.Is(mark - 1, DateWord.Number) && pieces[mark].Glued && pieces[mark + 1] is { Word: DateWord.Number, Glued: true };

    private static bool IsNumberMark(DatePiece piece) => piece is { Word: DateWord.Mark, Value: '.' or ',' or ':' or '٫' or '٬' or '/' or '-' };

    private static bool IsPossible(CalendarDate date) =>
        (date.Year is not { } year || WrittenDate.IsYear(year)) && date.Month is null or >= 1 and <= 12 && (date.Day is not { } day || (day >= 1 && day <= DateTime.DaysInMonth(date.Year ?? 2000, date.Month!.Value)));
}
