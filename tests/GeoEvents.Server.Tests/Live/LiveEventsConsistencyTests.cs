using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.GeoPackage;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Server.Live;
using GeoEvents.Server.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace GeoEvents.Server.Tests.Live;

public sealed class LiveEventsConsistencyTests : IDisposable
{
    private const int Batches = 60, ArticlesABatch = 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_index_never_mixes_moments_while_articles_are_written_and_replaced()
    {
        await using var store = GeoPackageEventStore.Open(_folder.Database);
        using var live = new LiveEvents(store, KeptIndex.None, answering: null, TimeProvider.System, NullLogger<LiveEvents>.Instance);
        await live.RefreshAsync(CancellationToken.None);
        // Half of every batch replaces articles of the one before, half is new: so many events are there at each version.
        var versions = new Dictionary<long, int> { [await store.GetDataVersionAsync()] = 0 };
        var writing = Task.Run(async () =>
        {
            for (var batch = 1; batch <= Batches; batch++)
            {
                await store.WriteAsync([.. Enumerable.Range((batch - 1) * ArticlesABatch / 2, ArticlesABatch).Select(number => Article(number, batch))]);
                lock (versions) versions[store.GetDataVersionAsync().Result] = (batch + 1) * ArticlesABatch / 2;
            }
        });
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
            {
                var index = (MemoryIndex)await live.CurrentAsync(CancellationToken.None);
                var counts = index.Events.CountEvents(EventQuery.All);
                counts.Matched.ShouldBe(index.Count);
                index.Events.Facets(EventQuery.All).Counts.ShouldBe(counts);
                index.Events.MatchingIds(EventQuery.All).ToHashSet().Count.ShouldBe(index.Count);
                using var tile = index.Events.Tile(new TileQuery(EventQuery.All, new TileId(0, 0, 0), Stacked: true));
                lock (versions)
                    if (versions.TryGetValue(index.DataVersion, out var expected)) counts.Matched.ShouldBe(expected);
                await Task.Yield();
            }
        })).ToArray();
        while (!writing.IsCompleted) await live.RefreshAsync(CancellationToken.None);
        await writing;
        await Task.WhenAll(asking);

        await live.RefreshAsync(CancellationToken.None);
        var last = (MemoryIndex)await live.CurrentAsync(CancellationToken.None);
        last.Events.MatchingIds(EventQuery.All).ShouldBe((await store.ReadIndexAsync()).MatchingIds(EventQuery.All));
        last.Events.Histogram(new HistogramQuery(EventQuery.All, HistogramInterval.Day)).Buckets.Select(bucket => (bucket.Start, bucket.Count))
            .ShouldBe((await store.ReadIndexAsync()).Histogram(new HistogramQuery(EventQuery.All, HistogramInterval.Day)).Buckets.Select(bucket => (bucket.Start, bucket.Count)));
    }

    private static Extraction Article(int number, int batch)
    {
        var article = new Articles.Article($"{number:x16}", Articles.Source.Named("Wire"), $"Shells hit it in batch {batch}.", $"hash {batch}") { Language = "en" };
        var place = new EventPlace("it") { Point = new LonLat(36 + number * 0.001, 35), Precision = WherePrecision.Exact, RadiusKm = 1, Confidence = 1 };
        var reported = new ReportedEvent($"{number + 1:x16}", EventKind.Shelling, Factuality.Asserted, DateSpan.On(new DateOnly(2020, 1, 1).AddDays(batch)), "Shells hit it", 0, 13) { Places = [place], Confidence = 1 };
        return new Extraction(article, [], [reported]) { GazetteerVersion = "g", ExtractorVersion = "e" };
    }
}
