using System.Buffers;
using System.Diagnostics;
using System.IO.Compression;
using GeoEvents.Benchmarks.Events;
using GeoEvents.Formats.VectorTiles;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Querying.Columns;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>The index in memory against PostGIS with the same events: tiles, histogram, facets, pages, building.</summary>
internal static class IndexFigures
{
    private const int Runs = 100, PeerRuns = 3;

    private static readonly LonLat Home = new(36.7, 35.8);

    private static readonly DateOnly From = new(2019, 1, 1), To = new(2019, 12, 31);

    private static readonly ArrayBufferWriter<byte> Output = new(1 << 18);

    private static readonly BoundingBox NorthWest = new(35.5, 35, 37.5, 36.5);

    /// <param name="withPeer">Loading ten million rows into PostGIS takes minutes.</param>
    public static async Task RunAsync(int events, bool withPeer)
    {
        var table = new MarkdownTable(FormattableString.Invariant($"Index of {events:N0} generated events"), "what", "GeoEvents, median", "p99", "PostGIS, the same cells", "raw ST_AsMVT", "ratio to PostGIS");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var generator = new EventGenerator();
        var builder = new EventIndexBuilder(1, EventGenerator.Sources);
        for (var i = 0; i < events; i++) builder.Add(generator.Next().Row);
        var began = Stopwatch.GetTimestamp();
        var index = builder.Build();
        var buildSeconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)events;

        await using var peer = withPeer ? await PostGisPeer.OfAsync(events) : null;
        table.Row("build (PostGIS: CREATE INDEX)", FormattableString.Invariant($"{buildSeconds:0.00} s, {bytes:0.0} bytes an event"), "", peer is null ? "" : FormattableString.Invariant($"{peer.IndexSeconds:0.0} s"), "", Ratio(buildSeconds * 1000, peer?.IndexSeconds * 1000));

        foreach (var (name, sources) in ((string, int[])[])[("sources 10 to 12, small", [10, 11, 12]), ("sources 1 to 3", [1, 2, 3]), ("the three largest sources", [0, 1, 2])])
        {
            var query = new EventQuery { Dates = new DateInterval(From, To), Sources = sources.Select(source => EventGenerator.Sources[source].Id).ToHashSet() };
            foreach (var zoom in (int[])[0, 3, 6, 8, 10, 12, 14])
            {
                var tile = At(zoom);
                var ours = Measured.Of(Runs, _ => index.Tile(new TileQuery(query, tile, Stacked: true)).Dispose());
                var cells = peer is null ? null : await Measured.OfAsync(PeerRuns, _ => peer.CellsAsync(tile, From, To, sources));
                var raw = peer is null ? null : await Measured.OfAsync(PeerRuns, _ => peer.RawAsync(tile, From, To, sources));
                table.Row($"tile query z{zoom}, one year, {name}", $"{ours}", P99(ours), $"{cells}", $"{raw}", Ratio(ours.Median, cells?.Median));
            }
        }
        foreach (var zoom in (int[])[0, 3, 6, 8, 10, 12, 14])
        {
            var shown = new EventQuery { Factualities = new HashSet<GeoEvents.Events.Factuality> { GeoEvents.Events.Factuality.Asserted, GeoEvents.Events.Factuality.Alleged } };
            var whole = Measured.Of(Runs / 2, _ => index.Tile(new TileQuery(shown, At(zoom), Stacked: true)).Dispose());
            table.Row($"tile query z{zoom}, all ten years, as the page begins", $"{whole}", P99(whole), "", "", "");
        }
        var year = new EventQuery { Dates = new DateInterval(From, To), Sources = EventGenerator.Sources.Skip(1).Take(3).Select(source => source.Id).ToHashSet() };
        var shapes = new Dictionary<OutlineKey, OutlineShape>();
        var endToEnd = Measured.Of(1000, i => Encoded(index, new TileQuery(year, Around(i), Stacked: true), shapes));
        table.Row("tile end to end (query, encode, gzip), one year, sources 1 to 3, z0 to z14 in turns", $"{endToEnd}", P99(endToEnd), "", "", "");
        var histogram = Measured.Of(Runs, _ => index.Histogram(new HistogramQuery(new EventQuery { Box = NorthWest }, HistogramInterval.Month)));
        var grouped = peer is null ? null : await Measured.OfAsync(PeerRuns, _ => peer.HistogramAsync(NorthWest));
        table.Row("histogram month × source in a box", $"{histogram}", P99(histogram), $"{grouped}", "", Ratio(histogram.Median, grouped?.Median));
        Row("histogram month × source, all", _ => index.Histogram(new HistogramQuery(EventQuery.All, HistogramInterval.Month)));
        Row("facets, one year", _ => index.Facets(new EventQuery { Dates = new DateInterval(From, To) }));
        Row("facets, all", _ => index.Facets(EventQuery.All));
        Row("page of 100, the newest first, one year", _ => index.Page(new EventQuery { Dates = new DateInterval(From, To), Order = EventOrder.Newest, Limit = 100 }));
        Row("page of 1000 by id, all", _ => index.Page(new EventQuery()));
        var changes = new IndexChanges(2, EventGenerator.Sources, [.. Enumerable.Range(0, 1000).Select(_ => generator.Next().Row)], []);
        Row("1,000 new events into the index", _ => index.With(changes));

        var file = Path.GetTempFileName();
        var stamp = new DataStamp(1, "benchmark");
        var written = Measured.Of(2, _ =>
        {
            using var output = File.Create(file);
            index.Write(output, stamp);
        });
        var read = Measured.Of(3, _ =>
        {
            using var input = File.OpenRead(file);
            if (EventIndex.Read(input, stamp) is null) throw new InvalidOperationException("The kept index cannot be read.");
        });
        table.Row("kept index: written · read", $"{written} · {read}", FormattableString.Invariant($"{new FileInfo(file).Length / 1e6:0} MB"), "", "", "");
        File.Delete(file);

        void Row(string what, Action<int> run)
        {
            var measured = Measured.Of(Runs / 4, run);
            table.Row(what, $"{measured}", P99(measured), "", "", "");
        }
    }

    /// <param name="shapes">Those known so far: a server remembers them too.</param>
    private static void Encoded(EventIndex index, TileQuery query, Dictionary<OutlineKey, OutlineShape> shapes)
    {
        using var content = index.Tile(query);
        // Used again, as the server's buffers are.
        Output.ResetWrittenCount();
        foreach (var key in content.Outlines.Select(outline => outline.Key))
            if (!shapes.ContainsKey(key)) shapes[key] = OutlineShape.Of(Circle.Around(new LonLat(key.Lon, key.Lat), key.RadiusTenths / RawColumns.RadiusUnitsAKm), null, "");
        EventTileWriter.Write(content, [.. content.Outlines.Select(outline => shapes[outline.Key])], Output);
        using var gzip = new GZipStream(Stream.Null, CompressionLevel.Fastest);
        gzip.Write(Output.WrittenSpan);
    }

    private static TileId At(int zoom) => new(zoom, (int)((ulong)WebMercator.X(Home.Lon) >> 32 - zoom), (int)((ulong)WebMercator.Y(Home.Lat) >> 32 - zoom));

    private static TileId Around(int number)
    {
        var tile = At(number % 15);
        return new TileId(tile.Zoom, Math.Clamp(tile.Column + number / 15 % 3 - 1, 0, (1 << tile.Zoom) - 1), Math.Clamp(tile.Row + number / 45 % 3 - 1, 0, (1 << tile.Zoom) - 1));
    }

    private static string P99(Measured measured) => FormattableString.Invariant($"{measured.P99:0.###} ms");

    private static string Ratio(double ours, double? theirs) => theirs is { } other ? FormattableString.Invariant($"1/{other / ours:0.#}") : "";
}
