using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Formats.VectorTiles;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Tests.Querying;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Formats.VectorTiles;

public sealed class EventTileWriterTests
{
    private static readonly TileId Idlib = new(8, 154, 100);

    private static readonly IndexRow Row = new(Id(1), "a", EventKind.Shelling, Factuality.Asserted, new DateOnly(2020, 3, 6), new DateOnly(2020, 3, 9), new LonLat(36.8, 35.9), 1)
    {
        WherePrecision = WherePrecision.Exact, RadiusKm = 1.5,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_counts_in_the_tiles_of_a_zoom_are_the_located_events_of_any_filter(bool stacked)
    {
        var cases = from rows in RandomEvents.Rows from query in RandomEvents.Query select (rows, query);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var index = RandomEvents.Index(one.rows);
            for (var zoom = 0; zoom < 4; zoom++)
                Tiles(zoom).Sum(tile => Events(index, new TileQuery(one.query, tile, stacked)).Sum(Count)).ShouldBe(new Oracle(one.rows, one.query).Counts.Located, $"zoom {zoom}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void A_single_event_says_what_it_is()
    {
        var tile = Decoded(Index(Row, Row with { EventId = Id(2), Start = null }), new TileQuery(EventQuery.All, Idlib));

        tile["events"].Select(feature => Text(feature.Properties)).Order().ShouldBe(
        [
            "date=../2020-03-09 factuality=asserted id=0000000000000002 kind=shelling source=a wherePrecision=1",
            "date=2020-03-06/2020-03-09 factuality=asserted id=0000000000000001 kind=shelling source=a wherePrecision=1",
        ]);
    }

    [Fact]
    public void Stacked_events_are_told_together_with_their_sources_and_what_asks_for_them()
    {
        var near = Row with { EventId = Id(2), Point = new LonLat(36.80001, 35.90001), SourceId = "b", Factuality = Factuality.Planned };
        var vague = Row with { EventId = Id(3), WherePrecision = WherePrecision.District };
        var query = new TileQuery(EventQuery.All, Idlib, Stacked: true);

        var events = Decoded(Index(Row, near, vague), query)["events"];

        events.Select(feature => Text(feature.Properties)).Order().ShouldBe(
        [
            "bbox=36.8,35.9,36.80001,35.90001 count=2 exact=True hypothetical=1 sources=a:1:0 b:0:1",
            "count=1 end=2020-03-09 exact=False factuality=asserted id=0000000000000003 kind=shelling source=a start=2020-03-06 wherePrecision=3",
        ]);
    }

    [Fact]
    public void A_tile_of_more_events_than_can_be_told_one_by_one_has_cells()
    {
        var index = Index([.. Enumerable.Range(1, 4001).Select(i => Row with { EventId = Id(i), Point = new LonLat(36.6 + i % 50 * 0.01, 35.5 + i % 40 * 0.01) })]);

        var whole = Decoded(index, new TileQuery(EventQuery.All, new TileId(5, 19, 12)))["events"];
        whole.ShouldAllBe(feature => feature.Properties.ContainsKey("count"));
        whole.Sum(Count).ShouldBe(4001);
    }

    [Fact]
    public void Four_thousand_single_events_fit_into_a_tile()
    {
        var index = Index([.. Enumerable.Range(1, 4000).Select(i => Row with { EventId = Id(i * 7919L), Start = new DateOnly(2019, 1, 1).AddDays(i % 500), End = new DateOnly(2019, 1, 1).AddDays(i % 500), Point = new LonLat(36.6 + i % 50 * 0.01, 35.5 + i % 40 * 0.01) })]);

        var bytes = Written(index, new TileQuery(EventQuery.All, Idlib));

        bytes.Length.ShouldBeLessThanOrEqualTo(EventTileWriter.MaxBytes);
        DecodedTile.Read(bytes)["events"].Count(feature => feature.Properties.ContainsKey("id")).ShouldBe(4000);
    }

    [Fact]
    public void An_outline_is_drawn_once_with_its_number_of_events_on_every_tile_that_it_reaches()
    {
        var vague = Row with { WherePrecision = WherePrecision.Governorate, RadiusKm = 60 };
        var index = Index(vague, vague with { EventId = Id(2), SourceId = "b", Factuality = Factuality.Negated }, Row with { EventId = Id(3) });

        var own = Decoded(index, new TileQuery(EventQuery.All, Idlib, Stacked: true));
        Text(own["footprints"].ShouldHaveSingleItem().Properties).ShouldBe("count=2 hypothetical=1 lat=35.9 lon=36.8 place=Idlib radiusKm=60 text=in Idlib wherePrecision=4");
        own["footprints"][0].Type.ShouldBe(3);
        Text(own["labels"].ShouldHaveSingleItem().Properties).ShouldBe("count=2 lat=35.9 lon=36.8 place=Idlib wherePrecision=4");

        var beside = Decoded(index, new TileQuery(EventQuery.All, new TileId(9, 309, 201), Stacked: true));
        beside.Keys.ShouldBe(["footprints"]);
        Decoded(index, new TileQuery(EventQuery.All, new TileId(9, 300, 201), Stacked: true)).ShouldBeEmpty();
        Decoded(index, new TileQuery(EventQuery.All, new TileId(0, 0, 0), Stacked: true)).Keys.ShouldBe(["events"], "too small to be seen");
    }

    [Fact]
    public void Outlines_reach_beyond_the_tile_by_a_margin_only_and_rings_run_as_the_format_asks()
    {
        var index = Index(Row with { WherePrecision = WherePrecision.Country, RadiusKm = 900 });

        var ring = Decoded(index, new TileQuery(EventQuery.All, new TileId(6, 38, 25)))["footprints"].ShouldHaveSingleItem().Parts.ShouldHaveSingleItem();

        ring.ShouldAllBe(point => point.X >= -64 && point.X <= 4160 && point.Y >= -64 && point.Y <= 4160);
        ring.Select((from, i) => (from, to: ring[(i + 1) % ring.Length])).Sum(edge => (long)edge.from.X * edge.to.Y - (long)edge.to.X * edge.from.Y).ShouldBeGreaterThan(0);
    }

    private static IEnumerable<TileId> Tiles(int zoom) =>
        from column in Enumerable.Range(0, 1 << zoom) from row in Enumerable.Range(0, 1 << zoom) select new TileId(zoom, column, row);

    private static IReadOnlyList<DecodedTile.Feature> Events(EventIndex index, TileQuery query) => Decoded(index, query).GetValueOrDefault("events") ?? [];

    /// <summary>A single event of a tile that tells all one by one is one.</summary>
    private static int Count(DecodedTile.Feature feature) => (int)feature.Properties.GetValueOrDefault("count", 1);

    private static IReadOnlyDictionary<string, IReadOnlyList<DecodedTile.Feature>> Decoded(EventIndex index, TileQuery query) => DecodedTile.Read(Written(index, query));

    private static ReadOnlySpan<byte> Written(EventIndex index, TileQuery query)
    {
        using var content = index.Tile(query);
        var output = new ArrayBufferWriter<byte>();
        EventTileWriter.Write(content, [.. content.Outlines.Select(outline => OutlineShape.Of(Circle.Around(new LonLat(outline.Key.Lon, outline.Key.Lat), outline.Key.RadiusTenths / 10.0), "Idlib", "in Idlib"))], output);
        return output.WrittenSpan;
    }

    private static string Text(IReadOnlyDictionary<string, object> properties) => string.Join(' ', properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}")));

    private static EventIndex Index(params IndexRow[] rows)
    {
        var builder = new EventIndexBuilder(1, [new Source("a", "A"), new Source("b", "B")]);
        foreach (var row in rows) builder.Add(row);
        return builder.Build();
    }
}
