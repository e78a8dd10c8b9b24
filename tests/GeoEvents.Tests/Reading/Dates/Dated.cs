using GeoEvents.Events;
using GeoEvents.Reading.Dates;

namespace GeoEvents.Tests.Reading.Dates;

/// <summary>What the tests of dates share: a day of publication, and the dates of a text as EDTF.</summary>
internal static class Dated
{
    /// <summary>Sunday 17 March 2019.</summary>
    public static DateOnly Sunday { get; } = new(2019, 3, 17);

    /// <summary>The dates of a text, parted by blanks; empty where it has none.</summary>
    public static string Edtf(string text, DateOnly? published, DateSpan told = default) =>
        string.Join(' ', DateFinder.Find(text, 0, text.Length, published, told).Select(date => date.Date.Edtf));
}
