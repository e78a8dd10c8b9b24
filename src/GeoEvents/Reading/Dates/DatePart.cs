namespace GeoEvents.Reading.Dates;

/// <summary>A part of a month or year.</summary>
internal enum DatePart
{
    Whole,
    Early,
    Mid,
    Late,
    End,
    FirstWeek,
    SecondWeek,
    ThirdWeek,
    LastWeek,
}
