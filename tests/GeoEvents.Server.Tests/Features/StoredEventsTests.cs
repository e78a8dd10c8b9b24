using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.GeoPackage;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Server.Features;
using GeoEvents.Server.Live;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Features;

public sealed class StoredEventsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_replaced_or_removed_since_the_moment_of_the_index_is_left_out()
    {
        await using var store = GeoPackageEventStore.Open(_folder.Database);
        await store.WriteAsync([Article(1, "kept"), Article(2, "old"), Article(3, "gone", source: "Other")]);
        using var shapes = new OutlineShapes(store);
        var index = new MemoryIndex(await store.ReadIndexAsync(), shapes);

        await store.WriteAsync([Article(2, "new"), Article(4, "later")]);
        await store.RemoveSourcesAsync(["other"]);

        var ids = await index.MatchingIdsAsync(EventQuery.All).ToListAsync();
        ids.Count.ShouldBe(3);
        (await store.EventsAsync(index, ids.ToAsyncEnumerable()).ToListAsync()).Select(stored => stored.Event.Quote).ShouldBe(["kept"]);
        // Fetched by id where few match, read through where many do.
        (await store.MatchingAsync(index, EventQuery.All with { Sources = new HashSet<string> { "nobody" } }, default, withFootprints: true, CancellationToken.None).CountAsync()).ShouldBe(0);
        (await store.MatchingAsync(index, EventQuery.All, index.Events.CountEvents(EventQuery.All), withFootprints: true, CancellationToken.None).Select(row => row.DataVersion).ToListAsync()).ShouldBe([1]);
        (await store.FootprintsAsync(index, ids.Select(id => new FootprintId(id, 0))).ToListAsync()).ShouldHaveSingleItem();

        var now = new MemoryIndex(await store.ReadIndexAsync(), shapes);
        (await store.EventsAsync(now, now.MatchingIdsAsync(EventQuery.All)).ToListAsync()).Select(stored => stored.Event.Quote).ShouldBe(["kept", "new", "later"]);
    }

    private static Extraction Article(int number, string quote, string source = "Wire")
    {
        var id = $"{number:x16}";
        var reported = new ReportedEvent(id, EventKind.Shelling, Factuality.Asserted, DateSpan.On(new DateOnly(2020, 3, 6)), quote, 0, quote.Length)
        {
            Places = [new EventPlace("somewhere")],
        };
        return new Extraction(new Article(id, Source.Named(source), quote, quote) { Language = "en" }, [], [reported]) { GazetteerVersion = "g", ExtractorVersion = "e" };
    }
}
