using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>Reads dates that point back at one told before: "the same day", "a day later", "two days earlier", "in the following days", "since then".</summary>
internal static class AnaphoricDate
{
    /// <summary>What the expression that begins at a piece means, with the index behind it.</summary>
    /// <param name="told">The date told before; only a single day carries, but for "since then".</param>
    /// <param name="here">It was told in the same sentence.</param>
    public static (DateSpan Date, int Next)? Read(DatePieces pieces, int at, DateSpan told, DateOnly? published, bool here)
    {
        if (told.Start is not { } first) return null;
        if (Following(pieces, at) is { } after) return published is { } today && today > first ? (DateSpan.Between(first, today), after) : null;
        if (told.End != first || Step(pieces, at, here) is not { } step || step.Amount.Before(first, step.Direction) is not { } day) return null;
        return (step.Amount.Unit switch
        {
            <= 1 => DateSpan.On(day),
            2 => DateSpan.Between(day.AddDays(-3), day.AddDays(3)),
            3 => DateSpan.InMonth(day.Year, day.Month),
            _ => DateSpan.InYear(day.Year),
        }, step.Next);
    }

    /// <summary>"in the following days", "in the days that followed", "since then".</summary>
    private static int? Following(DatePieces pieces, int at)
    {
        if (pieces.Is(at, DateWord.Since) && pieces.Is(at + 1, DateWord.Then)) return at + 2;
        if (!pieces.Is(at, DateWord.In) || !pieces.Is(at + 1, DateWord.The)) return null;
        return pieces.Is(at + 2, DateWord.Following) && IsSpan(at + 3) ? at + 4
            : IsSpan(at + 2) && (pieces.Is(at + 3, DateWord.That) && pieces[at + 4].Word is DateWord.Other) ? at + 5 : null;

        bool IsSpan(int index) => pieces.Is(index, DateWord.Unit) && pieces[index] is { Value: > 0, IsPlural: true };
    }

    private static (Quantity Amount, int Direction, int Next)? Step(DatePieces pieces, int at, bool here)
    {
        var word = pieces.Word(at);
        var head = word is DateWord.The ? at + 1 : at;
        // "that day", "the same evening", "في اليوم نفسه"
        if (pieces.Word(head) is DateWord.Same or DateWord.That && IsDayOrPart(head + 1)) return (Days(0, head + 2), 1, head + 2);
        if (IsDayOrPart(at) && pieces.Word(at + 1) is DateWord.Same or DateWord.That) return (Days(0, at + 2), 1, at + 2);
        // "the next day", "the previous evening", "اليوم التالي"
        if (pieces.Word(head) is DateWord.Next or DateWord.Following or DateWord.Previous && IsDayOrPart(head + 1)) return (Days(1, head + 2), pieces.Is(head, DateWord.Previous) ? 1 : -1, head + 2);
        if (IsDayOrPart(at) && pieces.Word(at + 1) is DateWord.Following or DateWord.Previous) return (Days(1, at + 2), pieces.Is(at + 1, DateWord.Previous) ? 1 : -1, at + 2);
        // "the day before", "the day after"
        if (word is DateWord.The && IsDayOrPart(head) && Turn(pieces, head + 1) is { } turn && Stands(pieces, head + 2, here)) return (Days(1, head + 2), turn, head + 2);
        // "later in the day"
        if (word is DateWord.Later or DateWord.Earlier && pieces.Is(at + 1, DateWord.In) && pieces.Is(at + 2, DateWord.The) && IsDayOrPart(at + 3)) return (Days(0, at + 4), 1, at + 4);
        // "hours later", "minutes after": the same day
        if (pieces.IsUnit(at, 0) && Turn(pieces, at + 1) is not null) return (Days(0, at + 2), 1, at + 2);
        // "two days later", "a week earlier", "بعد يومين"
        if (Quantity.Read(pieces, at) is { Vague: false } amount && Turn(pieces, amount.Next) is { } way && Stands(pieces, amount.Next + 1, here))
            return (amount.Unit == 0 ? Days(0, 0) : amount, way, amount.Next + 1);
        return word is DateWord.Later && pieces.IsArabic(at) && Quantity.Read(pieces, at + 1) is { Vague: false, Unit: > 0 } behind ? (behind, -1, behind.Next) : null;

        bool IsDayOrPart(int index) => pieces.Is(index, DateWord.DayPart) || (pieces.IsUnit(index, 1) && !pieces[index].IsPlural) || (pieces.Is(index, DateWord.Day) && pieces[index].Value == 0 && pieces.IsArabic(index));
    }

    private static Quantity Days(int number, int next) => new(number, 1, false, next);

    private static int? Turn(DatePieces pieces, int at) => pieces.Word(at) switch { DateWord.Later => -1, DateWord.Earlier => 1, _ => null };

    /// <summary>"On Friday, two days after the town fell": a date of the same sentence is already the later one, and what follows dates something else, as clauses do. "Two days after the attack" points at what was told.</summary>
    private static bool Stands(DatePieces pieces, int next, bool here) =>
        next >= pieces.Count || pieces.Word(next) is DateWord.Mark or DateWord.And
        || pieces.Text.AsSpan(pieces[next - 1].Start, pieces[next - 1].End - pieces[next - 1].Start) is not ("after" or "before")
        || (!here && pieces.Word(next) is DateWord.The or DateWord.That);
}
