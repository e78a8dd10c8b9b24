using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>Finds the dates that a piece of English or Arabic text states, against the day of publication and the date told before.</summary>
internal static class DateFinder
{
    /// <summary>All date expressions in a span, in order and without overlaps.</summary>
    /// <param name="told">The date of what was told before, to which "the same day" points.</param>
    public static List<FoundDate> Find(string text, int start, int end, DateOnly? published, DateSpan told = default)
    {
        var found = new List<FoundDate>();
        if (DatePieces.Read(text, start, end) is not { } pieces) return found;
        var anchor = new DateAnchor(published, told);
        for (var at = 0; at < pieces.Count;)
        {
            if (Read(pieces, at, anchor, found.Count > 0) is not { } date)
            {
                at++;
                continue;
            }
            if (!date.Date.IsUndated || date.Date.Edtf is not null)
            {
                found.Add(new FoundDate(pieces[at].Start, pieces[date.Next - 1].End, date.Date));
                if (date.Date.Start is { } day && date.Date.End == day) anchor = anchor with { Told = date.Date };
            }
            at = date.Next;
        }
        return found;
    }

    private static (DateSpan Date, int Next)? Read(DatePieces pieces, int at, DateAnchor anchor, bool here)
    {
        if (pieces.Word(at) is DateWord.Other or DateWord.Will or DateWord.Said or DateWord.Counted or DateWord.Has or DateWord.Be) return null;
        return Written(pieces, at, anchor)
            ?? (anchor.Published is { } published ? RelativeReader.Read(pieces, at, published) : null)
            ?? AnaphoricDate.Read(pieces, at, anchor.Told, anchor.Published, here)
            ?? DayOfMonth(pieces, at, anchor);
    }

    /// <summary>A date as it is written, with what bounds or blurs it: "since early March", "until Friday", "about 2015", "from 5 to 9 March".</summary>
    private static (DateSpan, int)? Written(DatePieces pieces, int at, DateAnchor anchor)
    {
        var first = at;
        var bound = pieces.Word(at) is DateWord.Since or DateWord.Until or DateWord.By ? pieces.Word(at) : DateWord.Other;
        if (bound is not DateWord.Other) first = pieces.Skip(at + 1, DateWord.The);
        else if (pieces.Is(at, DateWord.The) && WeekOfMonth(pieces, at + 1) is not null) first = at + 1;
        var opener = pieces.Word(first) is DateWord.Between or DateWord.From ? pieces.Word(first) : DateWord.Other;
        if (opener is not DateWord.Other) first = pieces.Skip(first + 1, DateWord.The);
        var about = pieces.Is(first, DateWord.About);
        if (about) first = pieces.Skip(first + 1, DateWord.The);
        var part = DatePart.Whole;
        var begins = first;
        if (pieces.Is(first, DateWord.Part))
        {
            part = (DatePart)pieces[first].Value;
            first++;
            if (pieces.IsDash(first)) first++;
            first = pieces.Skip(pieces.Skip(first, DateWord.Of), DateWord.The);
        }
        else if (WeekOfMonth(pieces, first) is { } week) (part, first) = (week, first + 3);

        if (first == at && !Begins(pieces.Word(at))) return null;
        var cued = bound is not DateWord.Other || opener is not DateWord.Other || about || part is not DatePart.Whole || IsCue(pieces, at - 1);
        if (RangeReader.Read(pieces, first, opener, cued) is { } range && anchor.Resolve(range.From, range.To, range.Days, Outlook.IsAhead(pieces, at, range.Next)) is { } between) return (between, range.Next);
        if (CalendarReader.Read(pieces, first, cued) is not { } single)
        {
            if (bound is DateWord.Other || anchor.Published is not { } published || RelativeReader.Read(pieces, begins, published) is not { } relative) return null;
            return Bounded(relative.Date, bound, anchor) is { } limited ? (limited, relative.Next) : null;
        }
        var (overnight, next) = Night(pieces, single);
        if (anchor.Resolve(single.Date, part, Outlook.IsAhead(pieces, at, next)) is not { } span)
            return (DateSpan.Undated, next);
        if (overnight && span.Start is { } evening && span.End == evening) span = DateSpan.Between(evening, anchor.Published is { } last && evening >= last ? evening : evening.AddDays(1));
        if (about) span = span.Approximately();
        return Bounded(span, bound, anchor) is { } result ? (result, next) : null;
    }

    /// <summary>"the first week of March".</summary>
    private static DatePart? WeekOfMonth(DatePieces pieces, int at)
    {
        if (!pieces.Is(at + 1, DateWord.Unit) || pieces[at + 1].Value != 2 || !pieces.Is(at + 2, DateWord.Of) || !pieces.Is(at + 3, DateWord.Month)) return null;
        return pieces[at] switch
        {
            { Word: DateWord.Ordinal, Value: 1 } => DatePart.FirstWeek,
            { Word: DateWord.Ordinal, Value: 2 } => DatePart.SecondWeek,
            { Word: DateWord.Ordinal, Value: 3 } => DatePart.ThirdWeek,
            { Word: DateWord.Last } => DatePart.LastWeek,
            _ => null,
        };
    }

    /// <summary>"Friday overnight" goes on into the next day.</summary>
    private static (bool Overnight, int Next) Night(DatePieces pieces, (CalendarDate Date, int Next) single) =>
        pieces.Is(single.Next, DateWord.Overnight) ? (true, single.Next + 1) : (false, single.Next);

    private static DateSpan? Bounded(DateSpan span, DateWord bound, DateAnchor anchor) => bound switch
    {
        DateWord.Since => anchor.Since(span),
        DateWord.Until => span.End is { } end ? DateSpan.Until(end) : span.Edtf is { } open ? DateSpan.Open("../" + open, WhenPrecision.Year) : null,
        _ => span,
    };

    private static bool Begins(DateWord word) => word is DateWord.Number or DateWord.Month or DateWord.Weekday or DateWord.ShortWeekday or DateWord.Ordinal or DateWord.Season or DateWord.Unit or DateWord.Last or DateWord.This or DateWord.Next or DateWord.Past;

    /// <summary>Words before a month or year that stands alone.</summary>
    private static bool IsCue(DatePieces pieces, int at) =>
        pieces.Word(at) is DateWord.In or DateWord.Of or DateWord.By or DateWord.Since or DateWord.Until or DateWord.Between or DateWord.From or DateWord.Part or DateWord.Season
        || (pieces.Is(at, DateWord.The) && pieces.Word(at + 1) is DateWord.Number or DateWord.Season or DateWord.Month)
        || (pieces.IsMark(at, '(') && pieces.Is(at + 1, DateWord.Number) && pieces.IsMark(at + 2, ')'))
        || (pieces.Is(at, DateWord.A) && pieces.Is(at + 1, DateWord.Month)); // "a February ceasefire"

    /// <summary>"on the 5th", "on the 5th of the month": the last such day.</summary>
    private static (DateSpan, int)? DayOfMonth(DatePieces pieces, int at, DateAnchor anchor)
    {
        if (!pieces.Is(at, DateWord.The) || !pieces.Is(at - 1, DateWord.On) || pieces[at + 1] is not { Word: DateWord.Number, IsOrdinal: true, Value: >= 1 and <= 31 } day) return null;
        var next = at + 2;
        if (pieces.Is(next, DateWord.Of) && pieces.Word(next + 1) is DateWord.The or DateWord.This or DateWord.That && pieces.IsUnit(next + 2, 3)) next += 3;
        else if (next < pieces.Count && pieces.Word(next) is not (DateWord.Mark or DateWord.And or DateWord.In)) return null;
        var from = anchor.Told.Start is { } told && anchor.Told.End == told ? told : anchor.Published;
        if (from is not { } month) return null;
        if (Outlook.IsAhead(pieces, at, next)) month = day.Value < month.Day ? month.AddMonths(1) : month;
        else if (day.Value > month.Day && from == anchor.Published) month = month.AddMonths(-1);
        return day.Value <= DateTime.DaysInMonth(month.Year, month.Month) ? (DateSpan.On(new DateOnly(month.Year, month.Month, day.Value)), next) : null;
    }
}
