using System.Buffers;
using System.Globalization;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.PostGis;
using GeoEvents.Querying;
using GeoEvents.Tests.Formats.VectorTiles;
using GeoEvents.Tests.PostGis.Sql;
using GeoEvents.Tests.Querying;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Tests.PostGis;

/// <summary>For random events and questions, the database answers as the oracle does.</summary>
public sealed class DatabaseIndexProperties(PostGisServer server) : IAsyncLifetime
{
    private const int Sets = 8, QuestionsASet = 40;

    private string _name = null!;
    private PostGisEventStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _name = await server.CreateStoreAsync();
        _store = await PostGisEventStore.OpenAsync(server.Cluster.ConnectionString(_name));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await server.DropAsync(_name);
    }

    [Fact]
    public Task Matching_ids_and_counts() => CheckAsync(async (index, rows, query) =>
    {
        var oracle = new Oracle(rows, query);
        (await index.MatchingIdsAsync(query).ToListAsync()).ShouldBe(oracle.Matching.Select(row => row.EventId).Order(StringComparer.Ordinal));
        (await index.CountEventsAsync(query)).ShouldBe(oracle.Counts);
        index.Count.ShouldBe(rows.Length);
    });

    [Fact]
    public Task Pages_together_are_the_whole_answer() => CheckAsync(async (index, rows, query) =>
    {
        var ids = new List<string>();
        for (PageCursor? after = null; ;)
        {
            var page = await index.PageAsync(query with { After = after });
            page.Counts.ShouldBe(new Oracle(rows, query).Counts);
            ids.AddRange(page.Ids);
            if (page.Next is null) break;
            page.Ids.Count.ShouldBe(query.Limit);
            // As clients send it: through text.
            after = PageCursor.Parse(page.Next.Value.ToString());
        }
        ids.ShouldBe(new Oracle(rows, query).Matching.Select(row => row.EventId));
    }, largest: 30);

    [Fact]
    public Task Pages_of_footprints_together_are_the_whole_answer() => CheckAsync(async (index, rows, asked) =>
    {
        var query = asked with { Order = EventOrder.Id };
        var ids = new List<FootprintId>();
        for (PageCursor? after = null; ;)
        {
            var page = await index.FootprintPageAsync(query with { After = after });
            ids.AddRange(page.Ids);
            if (page.Next is null) break;
            page.Ids.Count.ShouldBe(query.Limit);
            after = PageCursor.Parse(page.Next.Value.ToString());
        }
        ids.ShouldBe(new Oracle(rows, query).Matching.SelectMany(row => Enumerable.Range(0, row.Places).Select(ordinal => new FootprintId(row.EventId, ordinal))));
    }, largest: 15);

    [Fact]
    public Task Histograms_and_facets_are_those_of_the_index_in_memory() => CheckAsync(async (index, rows, query) =>
    {
        var memory = RandomEvents.Index(rows);
        foreach (var interval in Enum.GetValues<HistogramInterval>())
        {
            var (found, expected) = (await index.HistogramAsync(new HistogramQuery(query, interval)), memory.Histogram(new HistogramQuery(query, interval)));
            found.Buckets.Select(Text).ShouldBe(expected.Buckets.Select(Text));
            (found.Undated, found.Matched).ShouldBe((expected.Undated, expected.Matched));
        }
        var oracle = new Oracle(rows, query);
        var facets = await index.FacetsAsync(query);
        facets.Counts.ShouldBe(oracle.Counts);
        facets.Sources.ShouldBe(RandomEvents.Sources.Select(source => KeyValuePair.Create(source, oracle.WithoutSource(source.Id))));
        facets.Kinds.ShouldBe(EventKinds.Table.Select(info => info.Kind).Where(kind => rows.Any(row => row.Kind == kind)).Select(kind => KeyValuePair.Create(kind, oracle.WithoutKind(kind))));
        facets.Factualities.ShouldBe(Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, oracle.WithoutFactuality(value))));
    });

    [Fact]
    public async Task Counts_of_the_tiles_of_a_zoom_add_up_to_the_located_events()
    {
        await CheckAsync(async (index, rows, query) =>
        {
            var (zoom, stacked) = (rows.Length % 3, query.Limit % 2 == 0);
            var sum = 0;
            for (var column = 0; column < 1 << zoom; column++)
                for (var row = 0; row < 1 << zoom; row++)
                    sum += await CountAsync(index, new TileQuery(query, new TileId(zoom, column, row), stacked));
            sum.ShouldBe(new Oracle(rows, query).Counts.Located);
        }, questions: 6);
    }

    private static async Task<int> CountAsync(IEventIndex index, TileQuery query)
    {
        var tile = new ArrayBufferWriter<byte>();
        await index.WriteTileAsync(query, tile);
        var events = (DecodedTile.Read(tile.WrittenSpan).GetValueOrDefault("events") ?? []).Select(feature => feature.Properties).ToList();
        foreach (var cell in events.Where(feature => feature.ContainsKey("bbox")))
        {
            // The box of a cell finds its events, with all those that lie no less exactly there.
            var box = cell["bbox"].ToString()!.Split(',').Select(edge => double.Parse(edge, CultureInfo.InvariantCulture)).ToArray();
            (await index.CountEventsAsync(query.Events with { Box = new BoundingBox(box[0], box[1], box[2], box[3]) })).Located.ShouldBeGreaterThanOrEqualTo((int)cell["count"]);
            // A cell is a sixteenth of a side of its tile, give or take the last digit.
            (box[2] - box[0]).ShouldBeLessThanOrEqualTo(360.0 / (16 << query.Tile.Zoom) + 1e-9);
            ((long)WebMercator.Y(box[1]) - WebMercator.Y(box[3])).ShouldBeLessThanOrEqualTo((1L << 28 - query.Tile.Zoom) + 1);
            cell["sources"].ToString()!.Split(' ').Sum(source => source.Split(':').Skip(1).Sum(number => int.Parse(number, CultureInfo.InvariantCulture))).ShouldBe((int)cell["count"]);
        }
        return events.Sum(feature => feature.TryGetValue("count", out var count) ? (int)count : 1);
    }

    private async Task CheckAsync(Func<IEventIndex, IndexRow[], EventQuery, Task> property, int questions = QuestionsASet, int largest = int.MaxValue)
    {
        await using var source = NpgsqlDataSource.Create(server.Cluster.ConnectionString(_name));
        foreach (var (rows, set) in Gen.Sample(RandomEvents.Rows, 60, Sets).Select((rows, set) => (rows.Take(largest).ToArray(), set)))
        {
            await using (var connection = await source.OpenConnectionAsync()) await IndexRows.ReplaceAsync(connection, rows);
            await using var index = await _store.OpenIndexAsync();
            foreach (var query in Gen.Sample(RandomEvents.Query, 10, questions))
            {
                try
                {
                    await property(index, rows, query);
                }
                catch (ShouldAssertException e)
                {
                    throw new InvalidOperationException($"Set {set} of {rows.Length} rows, {query with { Sources = null, Kinds = null, Factualities = null, WherePrecisions = null }} "
                        + $"{string.Join('&', query.ToParameters().Select(pair => $"{pair.Key}={pair.Value}"))}", e);
                }
            }
        }
    }

    private static string Text(HistogramBucket bucket) => $"{bucket.Start:yyyy-MM-dd} {bucket.Count} {string.Join(' ', bucket.Sources.Select(pair => $"{pair.Key}={pair.Value}"))}";
}
