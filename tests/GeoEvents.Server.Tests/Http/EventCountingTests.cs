using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class EventCountingTests(ServerWithEvents events)
{
    [Theory]
    [InlineData("day", "")]
    [InlineData("week", "")]
    [InlineData("month", "")]
    [InlineData("month", "&source=wire-a&datetime=2019-01-01/2019-02-28")]
    [InlineData("week", "&bbox=36,35,37,36")]
    public async Task A_histogram_counts_every_event_once(string interval, string filter)
    {
        var histogram = await events.Server.GetAsync($"/collections/events/histogram?interval={interval}{filter}");
        var buckets = histogram.GetProperty("buckets").EnumerateArray().ToList();
        var matched = (await events.Server.GetAsync($"/collections/events/items?{filter.TrimStart('&')}")).GetProperty("numberMatched").GetInt32();
        histogram.GetProperty("numberMatched").GetInt32().ShouldBe(matched);
        (buckets.Sum(bucket => bucket.GetProperty("count").GetInt32()) + histogram.GetProperty("undated").GetInt32()).ShouldBe(matched);
        foreach (var bucket in buckets)
            bucket.GetProperty("sources").EnumerateObject().Sum(source => source.Value.GetInt32()).ShouldBe(bucket.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_facet_keeps_the_counts_of_what_its_own_condition_switches_off()
    {
        var all = await events.Server.GetAsync("/collections/events/facets");
        var narrowed = await events.Server.GetAsync("/collections/events/facets?source=wire-a");
        narrowed.GetProperty("sources").GetRawText().ShouldBe(all.GetProperty("sources").GetRawText());
        narrowed.GetProperty("numberMatched").GetInt32().ShouldBeLessThan(all.GetProperty("numberMatched").GetInt32());
        narrowed.GetProperty("kinds")[0].Names().ShouldBe(["id", "label", "colour", "count"]);
        narrowed.GetProperty("factuality").GetArrayLength().ShouldBe(5);
    }
}
