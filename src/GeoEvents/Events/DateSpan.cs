namespace GeoEvents.Events;

/// <summary>When an event is reported to have happened: calendar dates, the same in every time zone, as open as the text leaves them.</summary>
public readonly record struct DateSpan
{
    private DateSpan(DateOnly? start, DateOnly? end, string? edtf, WhenPrecision? precision)
    {
        Start = start;
        End = end;
        Edtf = edtf;
        Precision = precision;
    }

    /// <summary>Nothing is known.</summary>
    public static DateSpan Undated { get; }

    /// <summary>First possible day, inclusive; null where open.</summary>
    public DateOnly? Start { get; }

    /// <summary>Last possible day, inclusive; null where open.</summary>
    public DateOnly? End { get; }

    /// <summary>The date as EDTF (ISO 8601-2): <c>2018-09</c>, <c>XXXX-03-06</c>, <c>2019-03-08/2019-03-15</c>; null when undated.</summary>
    public string? Edtf { get; }

    /// <summary>UCDP's code; null when undated.</summary>
    public WhenPrecision? Precision { get; }

    /// <summary>True where no day bounds it on either side; <see cref="Edtf"/> may still say "some 6 March".</summary>
    public bool IsUndated => Start is null && End is null;

    /// <summary>From a first to a last possible day, both inclusive.</summary>
    /// <param name="edtf">The text, where it says more than the two days ("2018-09"); made from them if null.</param>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static DateSpan Between(DateOnly start, DateOnly end, string? edtf = null)
    {
        if (end < start) throw new ArgumentException($"A date span may not end ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd}).", nameof(end));
        return new DateSpan(start, end, edtf ?? (start == end ? $"{start:yyyy-MM-dd}" : $"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}"), PrecisionOf(end.DayNumber - start.DayNumber + 1));
    }

    /// <summary>One day.</summary>
    public static DateSpan On(DateOnly day) => Between(day, day);

    /// <summary>A whole month.</summary>
    public static DateSpan InMonth(int year, int month) =>
        Between(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), $"{year:0000}-{month:00}");

    /// <summary>A whole year.</summary>
    public static DateSpan InYear(int year) => Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year:0000}");

    /// <summary>A day or month whose year the text leaves open: <c>XXXX-03-06</c>, <c>XXXX-03</c>.</summary>
    public static DateSpan WithoutYear(int month, int? day = null) =>
        new(null, null, day is { } d ? $"XXXX-{month:00}-{d:00}" : $"XXXX-{month:00}", day is null ? WhenPrecision.Month : WhenPrecision.Day);

    /// <summary>From a first day on, without an end: <c>2016-01-01/..</c>.</summary>
    public static DateSpan From(DateOnly start) => new(start, null, $"{start:yyyy-MM-dd}/..", WhenPrecision.Year);

    /// <summary>Up to a last day, without a beginning: <c>../2016-01-01</c>.</summary>
    public static DateSpan Until(DateOnly end) => new(null, end, $"../{end:yyyy-MM-dd}", WhenPrecision.Year);

    /// <summary>What EDTF says of an open date that no day bounds: <c>XXXX-03-06/XXXX-03-09</c>.</summary>
    public static DateSpan Open(string edtf, WhenPrecision precision) => new(null, null, edtf, precision);

    /// <summary>The same, told as an approximation (<c>2015~</c>) and so a code less precise.</summary>
    public DateSpan Approximately() =>
        Edtf is null || Edtf.Contains('/', StringComparison.Ordinal) ? this : new(Start, End, Edtf + "~", Precision < WhenPrecision.Year ? Precision + 1 : Precision);

    /// <summary>The same, known no better than this code says; where its days say more than that, as an approximation (<c>2020-03-06~</c>).</summary>
    public DateSpan NoBetterThan(WhenPrecision code) =>
        !(code > Precision) ? this : new(Start, End, Edtf!.Contains('/', StringComparison.Ordinal) ? Edtf : Edtf + "~", code);

    /// <summary>As a store kept it. Only for values that were a span before.</summary>
    public static DateSpan Restore(DateOnly? start, DateOnly? end, string? edtf, WhenPrecision? precision) => new(start, end, edtf, precision);

    private static WhenPrecision PrecisionOf(int days) => days switch
    {
        1 => WhenPrecision.Day,
        <= 6 => WhenPrecision.Days,
        7 => WhenPrecision.Week,
        <= 31 => WhenPrecision.Month,
        _ => WhenPrecision.Year,
    };
}
