using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Querying;

public sealed class EventIndexTests
{
    private static readonly IndexRow Row = new(Id(1), "a", EventKind.Shelling, Factuality.Asserted, new DateOnly(2020, 3, 6), new DateOnly(2020, 3, 9), new LonLat(36.8, 35.9), 2);

    [Theory]
    [InlineData("2020-03-05", false)]
    [InlineData("2020-03-06", true)]
    [InlineData("2020-03-09", true)]
    [InlineData("2020-03-10", false)]
    [InlineData("2020-03-01/2020-03-06", true)]
    [InlineData("2020-03-07/2020-03-08", true)]
    [InlineData("../2020-03-05", false)]
    [InlineData("2020-03-09/..", true)]
    public void An_event_matches_dates_that_share_a_day_with_it(string datetime, bool matches) => Matches(Row, datetime).ShouldBe(matches);

    [Fact]
    public void An_event_that_is_open_on_a_side_reaches_without_end()
    {
        var sinceMarch = Row with { End = null };
        var untilMarch = Row with { Start = null };

        Matches(sinceMarch, "2099-01-01").ShouldBeTrue();
        Matches(sinceMarch, "2020-03-05").ShouldBeFalse();
        Matches(untilMarch, "1999-01-01").ShouldBeTrue();
        Matches(untilMarch, "2020-03-10").ShouldBeFalse();
    }

    [Fact]
    public void What_the_interval_and_the_box_alone_leave_out_is_counted()
    {
        var undated = Row with { EventId = Id(2), Start = null, End = null };
        var unlocated = Row with { EventId = Id(3), Point = null };
        var both = undated with { EventId = Id(4), Point = null };
        var index = Index(Row, undated, unlocated, both);
        var march = new DateInterval(new DateOnly(2020, 3, 1), new DateOnly(2020, 3, 31));

        index.CountEvents(EventQuery.All with { Dates = march }).LeftOut.ShouldBe(new LeftOutCounts(2, 0));
        index.CountEvents(EventQuery.All with { Box = new BoundingBox(36, 35, 37, 36) }).LeftOut.ShouldBe(new LeftOutCounts(0, 2));
        index.CountEvents(EventQuery.All with { Dates = march, Box = new BoundingBox(36, 35, 37, 36) }).LeftOut.ShouldBe(new LeftOutCounts(1, 1));
        index.CountEvents(EventQuery.All with { Dates = march, IncludeUndated = true }).ShouldBe(new EventCounts(2, 2, 2, 8, default));
    }

    [Fact]
    public void A_histogram_takes_memory_for_its_events_not_for_every_source_in_every_bucket()
    {
        const int Events = 5000;
        var sources = Enumerable.Range(0, Events).Select(number => new Source($"s{number:00000}", "S")).ToList();
        var builder = new EventIndexBuilder(1, sources);
        for (var i = 0; i < Events; i++) builder.Add(Row with { EventId = Id(i + 1), SourceId = sources[i].Id, Start = new DateOnly(2000, 1, 1).AddDays(i), End = null });
        var index = builder.Build();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var histogram = index.Histogram(new HistogramQuery(EventQuery.All, HistogramInterval.Day));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
        histogram.Buckets.Count.ShouldBe(Events);
        histogram.Buckets[7].Sources.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("s00007", 1));
    }

    [Theory]
    [InlineData("2020-03-06", HistogramInterval.Week, "2020-03-02")]
    [InlineData("2020-03-02", HistogramInterval.Week, "2020-03-02")]
    [InlineData("2020-03-01", HistogramInterval.Week, "2020-02-24")]
    [InlineData("2020-03-31", HistogramInterval.Month, "2020-03-01")]
    [InlineData("0001-01-01", HistogramInterval.Week, "0001-01-01")]
    public void A_bucket_starts_on_the_Monday_or_the_first(string day, HistogramInterval interval, string start)
    {
        var index = Index(Row with { Start = DateOnly.ParseExact(day, "yyyy-MM-dd"), End = null });

        index.Histogram(new HistogramQuery(EventQuery.All, interval)).Buckets.Single().Start.ShouldBe(DateOnly.ParseExact(start, "yyyy-MM-dd"));
    }

    [Fact]
    public void Rows_that_cannot_be_right_are_refused()
    {
        Should.Throw<ArgumentException>(() => Index(Row with { EventId = "1" })).Message.ShouldStartWith("'1' is no id of an event.");
        Should.Throw<ArgumentException>(() => Index(Row with { SourceId = "x" })).Message.ShouldStartWith($"Event {Id(1)} is of the unknown source 'x'.");
    }

    private static bool Matches(IndexRow row, string datetime) => Index(row).CountEvents(EventQuery.Parse([new("datetime", datetime)])).Matched == 1;

    private static EventIndex Index(params IndexRow[] rows)
    {
        var builder = new EventIndexBuilder(1, [new Source("a", "A")]);
        foreach (var row in rows) builder.Add(row);
        return builder.Build();
    }
}
