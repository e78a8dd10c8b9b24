using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>Reads dates told from the day of publication: "yesterday", "two days ago", "in the past two weeks", "late last year".</summary>
internal static class RelativeReader
{
    /// <summary>What the expression that begins at a piece means, with the index behind it.</summary>
    public static (DateSpan Date, int Next)? Read(DatePieces pieces, int at, DateOnly published)
    {
        switch (pieces.Word(at))
        {
            case DateWord.Day:
                return Day(pieces, at, published);
            case DateWord.The when pieces.Is(at + 1, DateWord.Unit) && pieces.Is(at + 2, DateWord.Earlier) && pieces.Is(at + 3, DateWord.Day): // the day before yesterday
                return (DateSpan.On(published.AddDays(pieces[at + 3].Value - 1)), at + 4);
            case DateWord.Overnight:
                return Overnight(published, pieces.Skip(at + 1, DateWord.Day));
            case DateWord.Last or DateWord.This when pieces.Is(at + 1, DateWord.DayPart): // last night, this morning
                return pieces.Is(at, DateWord.This) ? (DateSpan.On(published), at + 2) : pieces[at + 1].Value == 1 ? Overnight(published, at + 2) : (DateSpan.On(published.AddDays(-1)), at + 2);
            case DateWord.DayPart when pieces[at].Value == 1 && pieces.Is(at + 1, DateWord.Last): // الليلة الماضية
                return Overnight(published, at + 2);
            case DateWord.Recent when pieces.Is(at + 1, DateWord.Unit) && pieces[at + 1].Value > 0:
                return Reach(published, Quantity.Some(pieces[at + 1].Value, at + 2), false);
            case DateWord.Earlier when pieces.IsArabic(at) && Quantity.Read(pieces, at + 1) is { } before: // قبل يومين
                return Ago(published, before) is { } ago ? (ago, before.Next) : null;
            case DateWord.Since when pieces.IsArabic(at) && Quantity.Read(pieces, at + 1) is { } lasting: // منذ يومين
                return Reach(published, lasting, false);
            default:
                return Rolling(pieces, at, published) ?? Counted(pieces, at, published) ?? Lasting(pieces, at, published) ?? CalendarUnit(pieces, at, published);
        }
    }

    private static (DateSpan, int)? Day(DatePieces pieces, int at, DateOnly published)
    {
        // "USA Today" is a name, "اليوم التالي" the next day.
        if (pieces[at].Value == 0 && (pieces.Word(at + 1) is DateWord.Following or DateWord.Previous or DateWord.Same || (pieces[at].Capital && !pieces.IsArabic(at) && pieces[at - 1] is { Word: DateWord.Other, Capital: true }))) return null;
        var next = pieces.Skip(at + 1, DateWord.DayPart);
        if (pieces[at].Value == 0 && pieces.Is(next, DateWord.Last)) return Overnight(published, next + 1); // الليلة الماضية
        // "today, Sunday": one date told twice.
        var weekday = pieces.SkipMark(next, ',');
        if (pieces.Is(weekday, DateWord.Weekday)) next = weekday + 1;
        return (DateSpan.On(published.AddDays(pieces[at].Value)), next);
    }

    /// <summary>A night is of two days, and the text does not say of which of them.</summary>
    private static (DateSpan, int)? Overnight(DateOnly published, int next) => (DateSpan.Between(published.AddDays(-1), published), next);

    /// <summary>"in the past two weeks", "the last 24 hours", "الأيام الثلاثة الماضية": they end on the day of publication; "the next three days" begin there.</summary>
    private static (DateSpan, int)? Rolling(DatePieces pieces, int at, DateOnly published)
    {
        if (pieces.IsArabic(at) || (pieces.Is(at, DateWord.Number) && pieces[at].Glued)) return ArabicRolling(pieces, at, published);
        var which = pieces.Skip(at, DateWord.The);
        if (pieces.Word(which) is not (DateWord.Past or DateWord.Last or DateWord.Next or DateWord.Previous)) return null;
        var ahead = pieces.Is(which, DateWord.Next);
        if (Quantity.Read(pieces, which + 1) is { } counted) return Reach(published, counted, ahead);
        // "the past week" is any seven days, "last week" the calendar's; "the last days" are as many as one likes.
        if (which == at || !pieces.Is(which + 1, DateWord.Unit) || pieces.Is(which, DateWord.Previous)) return null;
        if (pieces[which + 1].IsPlural) return Reach(published, Quantity.Some(pieces[which + 1].Value, which + 2), ahead);
        return pieces[which + 1].Value == 1 ? null : Reach(published, new Quantity(1, pieces[which + 1].Value, false, which + 2), ahead);
    }

    private static (DateSpan, int)? ArabicRolling(DatePieces pieces, int at, DateOnly published)
    {
        if (pieces.Word(at) is DateWord.PairUnit or DateWord.Number or DateWord.Count && Quantity.Read(pieces, at) is { } amount && pieces.Word(amount.Next) is DateWord.Last or DateWord.Next)
            return Reach(published, amount with { Next = amount.Next + 1 }, pieces.Is(amount.Next, DateWord.Next));
        if (!pieces.Is(at, DateWord.Unit)) return null;
        var number = pieces.Skip(at + 1, DateWord.The);
        var count = pieces[number];
        if (count.Value > 0 && count.Word is DateWord.Number or DateWord.Count or DateWord.VagueCount && pieces.Word(number + 1) is DateWord.Last or DateWord.Next)
            return Reach(published, new Quantity(count.Value, pieces[at].Value, count.Word is DateWord.VagueCount, number + 2), pieces.Is(number + 1, DateWord.Next));
        return pieces.Word(at + 1) is DateWord.Last or DateWord.Recent && pieces[at].IsPlural ? Reach(published, Quantity.Some(pieces[at].Value, at + 2), false) : null;
    }

    private static (DateSpan, int)? Reach(DateOnly published, Quantity quantity, bool ahead)
    {
        if (quantity.Before(published, ahead ? -1 : 1) is not { } bound) return null;
        var (first, last) = ahead ? (published, bound) : (bound, published);
        string Mark(DateOnly day) => quantity.Vague && day == bound ? $"{day:yyyy-MM-dd}~" : $"{day:yyyy-MM-dd}";
        return (DateSpan.Between(first, last, $"{Mark(first)}/{Mark(last)}"), quantity.Next);
    }

    /// <summary>"two days ago".</summary>
    private static (DateSpan, int)? Counted(DatePieces pieces, int at, DateOnly published) =>
        Quantity.Read(pieces, at) is { } quantity && pieces.Is(quantity.Next, DateWord.Ago) && Ago(published, quantity) is { } ago ? (ago, quantity.Next + 1) : null;

    /// <summary>"two days ago" is a day, "two weeks ago" a week about that day, "two months ago" a month, "two years ago" a year.</summary>
    private static DateSpan? Ago(DateOnly published, Quantity quantity)
    {
        if (quantity.Before(published, 1) is not { } day) return null;
        return quantity.Unit switch
        {
            0 => DateSpan.Between(day, published),
            1 when quantity.Vague => DateSpan.Between(day, published.AddDays(-1), $"{day:yyyy-MM-dd}~/{published.AddDays(-1):yyyy-MM-dd}"),
            1 => DateSpan.On(day),
            2 => DateSpan.Between(day.AddDays(-3), day.AddDays(3)),
            3 => DateSpan.InMonth(day.Year, day.Month),
            _ => DateSpan.InYear(day.Year),
        };
    }

    /// <summary>"has been under siege for weeks", "have fought for three days": up to publication. A truce "for three days" is dated by nothing.</summary>
    private static (DateSpan, int)? Lasting(DatePieces pieces, int at, DateOnly published)
    {
        const int reach = 8;
        if (!pieces.Is(at, DateWord.For) || Outlook.IsAhead(pieces, at, at + 1)) return null;
        for (var i = at - 1; i >= Math.Max(0, at - reach) && !pieces.Is(i, DateWord.Said); i--)
        {
            if (!pieces.Is(i, DateWord.Has)) continue;
            var amount = pieces.Skip(at + 1, DateWord.About);
            if (pieces.Is(amount, DateWord.Unit) && pieces[amount].Value > 0 && pieces[amount].IsPlural) return Reach(published, Quantity.Some(pieces[amount].Value, amount + 1), false);
            return Quantity.Read(pieces, amount) is { Unit: > 0 } quantity ? Reach(published, quantity, false) : null;
        }
        return null;
    }

    /// <summary>"last week", "earlier this month", "late last year", "the end of the month", "الأسبوع الماضي".</summary>
    private static (DateSpan, int)? CalendarUnit(DatePieces pieces, int at, DateOnly published)
    {
        var part = DatePart.Whole;
        var which = at;
        if (pieces.Is(which, DateWord.Part))
        {
            part = (DatePart)pieces[which].Value;
            which = pieces.Skip(pieces.Skip(which + 1, DateWord.Of), DateWord.The);
        }
        int unit = which + 1, next = which + 2, step;
        if (pieces.Is(which, DateWord.Unit) && pieces.Word(which + 1) is DateWord.Last or DateWord.This or DateWord.Next && pieces.IsArabic(which + 1))
            (unit, step) = (which, StepOf(pieces.Word(which + 1)));
        else if (pieces.Word(which) is DateWord.Last or DateWord.This or DateWord.Next or DateWord.Previous) step = StepOf(pieces.Word(which));
        else if (part is not DatePart.Whole && pieces.Is(which, DateWord.Unit) && pieces.Is(which - 1, DateWord.The)) (unit, next, step) = (which, which + 1, 0);
        else return null;
        if (!pieces.Is(unit, DateWord.Unit) || (pieces.Is(which, DateWord.Previous) && pieces[unit].IsPlural)) return null;
        var ahead = step == 0 && (part is DatePart.End || Outlook.IsAhead(pieces, at, next));
        return pieces[unit].Value switch
        {
            2 => (Week(published, step, ahead), next),
            3 => (Month(published, step, part, ahead), next),
            4 when new DateAnchor(published, default).Resolve(new CalendarDate(Year: published.Year + step), part, true) is { } year =>
                (step == 0 && part is DatePart.Whole && !ahead && year.Start < published ? DateSpan.Between(year.Start.Value, published) : year, next),
            _ => null,
        };
    }

    private static int StepOf(DateWord which) => which switch { DateWord.Last or DateWord.Previous => -1, DateWord.Next => 1, _ => 0 };

    /// <summary>Outlets disagree whether weeks begin on Sunday or Monday: "this week" began on the earlier of them, "last week" is Monday to Sunday, and on a Sunday the seven days that just ended.</summary>
    private static DateSpan Week(DateOnly published, int step, bool ahead)
    {
        var sinceSunday = (int)published.DayOfWeek;
        var monday = published.AddDays(-((sinceSunday + 6) % 7));
        return step switch
        {
            0 when ahead => DateSpan.Between(published, monday.AddDays(6)),
            0 => DateSpan.Between(sinceSunday == 0 ? monday : published.AddDays(-sinceSunday), published),
            -1 when sinceSunday == 0 => DateSpan.Between(published.AddDays(-7), published.AddDays(-1)),
            _ => DateSpan.Between(monday.AddDays(7 * step), monday.AddDays(7 * step + 6)),
        };
    }

    private static DateSpan Month(DateOnly published, int step, DatePart part, bool ahead)
    {
        var month = published.AddMonths(step);
        var whole = new DateAnchor(published, default).Resolve(new CalendarDate(month.Year, month.Month), part, true) ?? DateSpan.InMonth(month.Year, month.Month);
        if (step != 0 || part is not DatePart.Whole) return whole;
        return ahead ? DateSpan.Between(published, whole.End!.Value) : DateSpan.Between(whole.Start!.Value, published);
    }
}
