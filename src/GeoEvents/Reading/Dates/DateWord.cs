namespace GeoEvents.Reading.Dates;

/// <summary>What a word or mark may be in a date. The words of each sort are in <c>date-words.tsv</c>.</summary>
internal enum DateWord
{
    Other,
    Mark,
    Number,
    Month,
    Weekday,
    /// <summary>"Sat", "Sun": a weekday beside a date only.</summary>
    ShortWeekday,
    /// <summary>Hour, day, week, month, year as 0 to 4.</summary>
    Unit,
    /// <summary>The lexicon's sort of plural units; in a text they are units too.</summary>
    Units,
    /// <summary>Two of a unit in one word: "fortnight", "يومين".</summary>
    PairUnit,
    /// <summary>"yesterday", "today", "tomorrow": days from the anchor.</summary>
    Day,
    Overnight,
    /// <summary>"morning" (0), "night" (1).</summary>
    DayPart,
    Season,
    /// <summary>Early, mid, late, end as 1 to 4.</summary>
    Part,
    Count,
    VagueCount,
    Ordinal,
    Last,
    Past,
    Recent,
    This,
    Next,
    Following,
    Previous,
    Same,
    That,
    Ago,
    Later,
    Earlier,
    Since,
    Until,
    By,
    Between,
    From,
    To,
    And,
    Of,
    The,
    A,
    On,
    In,
    For,
    Then,
    About,
    /// <summary>"every Friday" is no day.</summary>
    Every,
    Has,
    Be,
    /// <summary>What lies ahead follows: "will", "scheduled".</summary>
    Will,
    /// <summary>Words are said when they are said, whatever they announce.</summary>
    Said,
    /// <summary>What figures count: "2015 people" is no year.</summary>
    Counted,
    /// <summary>Names go on so behind a year or weekday: "the 2018 World Cup", "Sunday Times".</summary>
    Title,
}
