namespace GeoEvents.Reading.Dates;

/// <summary>An amount of time: "two weeks", "a few days", "twenty-four hours", "يومين", "3 أيام".</summary>
/// <param name="Unit">Hour, day, week, month, year as 0 to 4.</param>
/// <param name="Vague">The text leaves the number open ("several days"); it is then a generous one.</param>
/// <param name="Next">Index of the piece behind it.</param>
internal readonly record struct Quantity(int Number, int Unit, bool Vague, int Next)
{
    /// <summary>Articles count no more than these many of each unit; what is more is no date.</summary>
    private static readonly int[] Most = [1000, 1000, 500, 200, 100];

    /// <summary>"recent weeks", "for months": a generous number, told as an approximation. Without any bound such an event would be one of all earlier years.</summary>
    public static Quantity Some(int unit, int next) => new(unit switch { 0 => 48, 1 => 7, 2 => 6, 3 => 6, _ => 5 }, unit, true, next);

    /// <summary>The amount that begins at a piece; null where none does. A "24-hour truce" is none.</summary>
    public static Quantity? Read(DatePieces pieces, int at)
    {
        if (pieces.Is(at, DateWord.PairUnit) || (pieces.Is(at, DateWord.A) && pieces.Is(at + 1, DateWord.PairUnit)))
            return pieces.Skip(at, DateWord.A) is var pair ? new Quantity(2, pieces[pair].Value, false, pair + 1) : null;
        // Arabic needs no "one": "قبل أسبوع".
        if (pieces.Is(at, DateWord.Unit) && pieces.IsArabic(at)) return new Quantity(1, pieces[at].Value, false, at + 1);
        var article = pieces.Skip(at, DateWord.A);
        int? number = null;
        var vague = false;
        var next = article;
        switch (pieces.Word(article))
        {
            case DateWord.Number when article == at && !pieces[at].IsOrdinal && !(pieces[at].Glued && pieces.Is(at - 1, DateWord.Mark)) && pieces[at].Value > 0:
                (number, next) = (pieces[at].Value, at + 1);
                break;
            case DateWord.Count when article == at:
                (number, next) = (pieces[at].Value, at + 1);
                if (number >= 20 && number % 10 == 0 && pieces.IsDash(next) && pieces[next + 1] is { Word: DateWord.Count, Value: < 10 } ones) (number, next) = (number + ones.Value, next + 2);
                break;
            case DateWord.VagueCount:
                (number, vague, next) = (pieces[article].Value, true, pieces.Skip(article + 1, DateWord.Of));
                break;
            case DateWord.Unit when article > at:
                number = 1;
                break;
        }
        if (number is not > 0 || !pieces.Is(next, DateWord.Unit) || pieces.IsDash(next - 1) || pieces[next + 1] is { Word: DateWord.Mark, Value: '-', Glued: true }) return null;
        return new Quantity(number.Value, pieces[next].Value, vague, next + 1);
    }

    /// <summary>The day so long before another, or after it with -1; null beyond the years that articles speak of.</summary>
    public DateOnly? Before(DateOnly day, int direction)
    {
        if (Number > Most[Unit]) return null;
        var number = -direction * Number;
        return Unit switch
        {
            0 => day.AddDays(-direction * Math.Max(1, Number / 24)),
            1 => day.AddDays(number),
            2 => day.AddDays(7 * number),
            3 => day.AddMonths(number),
            _ => day.AddYears(number),
        };
    }
}
