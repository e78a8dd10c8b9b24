using System.Text;
using GeoEvents.Events;
using GeoEvents.Lists;
using GeoEvents.Reading;

namespace GeoEvents.Tests.Lists;

/// <summary>Reads lists that tests write down.</summary>
internal static class ListReading
{
    public static List<ReadRow> Read(EventListFormat format, string text, EventListOptions? options = null, DivisionOutlines? outlines = null) =>
        Read(format, Encoding.UTF8.GetBytes(text), options, outlines);

    public static List<ReadRow> Read(EventListFormat format, byte[] content, EventListOptions? options = null, DivisionOutlines? outlines = null)
    {
        var reader = new EventListReader(format, options ?? new EventListOptions(new EventList("list")), outlines ?? DivisionOutlines.None);
        using var stream = new MemoryStream(content);
        return [.. reader.Rows(stream, "list.csv").Select(reader.Read)];
    }

    /// <summary>The event of the one row, which has to be good.</summary>
    public static ReportedEvent Event(EventListFormat format, string text) => Good(Read(format, text).ShouldHaveSingleItem()).Events.ShouldHaveSingleItem();

    public static Extraction Good(ReadRow row)
    {
        row.Error.ShouldBeNull();
        return row.Extraction.ShouldNotBeNull();
    }

    /// <summary>Why the one row is bad.</summary>
    public static string? Error(EventListFormat format, string text) => Read(format, text).ShouldHaveSingleItem().Error;
}
