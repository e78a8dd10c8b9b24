namespace GeoEvents.Events;

/// <summary>How exactly an event is dated: the codes of UCDP GED ("date_prec", UCDP GED codebook 19.1).</summary>
public enum WhenPrecision
{
    /// <summary>The exact day is known.</summary>
    Day = 1,
    /// <summary>Known within 2 to 6 days.</summary>
    Days = 2,
    /// <summary>Known to the week.</summary>
    Week = 3,
    /// <summary>Known to the month, or a span of 8 to 31 days.</summary>
    Month = 4,
    /// <summary>A span of more than a month up to years.</summary>
    Year = 5,
}
