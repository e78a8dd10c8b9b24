using System.Buffers;
using System.Text;
using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Querying;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

public abstract class StreamingContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task All_events_stream_in_the_order_of_their_ids_byte_for_byte_as_they_are_got()
    {
        await Store.WriteAsync(RandomReports.Some(150));
        var got = await AllEvents();
        got.Count.ShouldBeGreaterThan(150);

        var (events, footprints) = (new List<string>(), new List<string>());
        await foreach (var row in Store.StreamEventsAsync(withFootprints: true))
        {
            events.Add(Json(row, EventFeature.Write));
            footprints.AddRange(FootprintRow.AllOf(row).Select(footprint => Json(footprint, FootprintFeature.Write)));
        }

        events.ShouldBe(got.Select(stored => Json(stored, EventFeature.Write)));
        footprints.ShouldBe(got.SelectMany(StoredFootprint.AllOf).Select(footprint => Json(footprint, FootprintFeature.Write)));
    }

    [Fact]
    public async Task What_the_index_finds_a_filter_finds_in_the_stream()
    {
        await Store.WriteAsync(RandomReports.Some(100));
        var index = await Store.ReadIndexAsync();
        foreach (var parameter in new[] { "bbox=36,35,37,36", "datetime=2015-01-01/..", "datetime=2015-01-01/..&undated=include", "source=enab-baladi", "kind=shelling,other", "factuality=planned", "wherePrecision=1,4", "unlocated=only" })
        {
            var query = EventQuery.Parse(parameter.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])));
            var filter = new EventFilter(query);
            var found = await Store.StreamEventsAsync(withFootprints: false).Where(filter.Matches).Select(row => row.Id.ToString()!).ToListAsync();
            found.ShouldBe(index.MatchingIds(query), parameter);
        }
    }

    [Fact]
    public async Task A_stream_of_events_shows_one_moment_and_may_be_left()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);

        await using (var left = Store.StreamEventsAsync(withFootprints: false).GetAsyncEnumerator())
        {
            (await left.MoveNextAsync()).ShouldBeTrue();
            await Store.RemoveSourcesAsync(["enab-baladi"]);
            (await left.MoveNextAsync()).ShouldBeTrue();
            (left.Current.Id.ToString(), left.Current.DataVersion).ShouldBe((Id(17), 1));
        }

        (await Store.StreamEventsAsync(withFootprints: false).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_stops_a_stream_of_very_many_events_does_not_wait_for_the_others()
    {
        await Store.WriteAsync([Extraction(Article(1), [.. Enumerable.Range(1, 3000).Select(id => Event(id) with { Quote = new string('x', 2000) })])]);
        using var stop = new CancellationTokenSource();
        var seen = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Store.StreamEventsAsync(withFootprints: false, stop.Token))
                if (++seen == 2) await stop.CancelAsync();
        });

        seen.ShouldBeLessThan(3000);
        (await Store.StreamEventsAsync(withFootprints: false).CountAsync()).ShouldBe(3000);
    }

    private static string Json<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, GeoEvents.Formats.Json.Compact)) write(json, item);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
