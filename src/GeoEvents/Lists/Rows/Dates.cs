namespace GeoEvents.Lists.Rows;

/// <summary>What is wrong with dates of rows.</summary>
internal static class Dates
{
    public static FormatException EndsBeforeItStarts(DateOnly start, DateOnly end) => new($"it ends ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd})");
}
