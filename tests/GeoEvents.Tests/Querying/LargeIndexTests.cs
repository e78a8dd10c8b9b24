using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Querying.Columns;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Tests.Querying;

/// <summary>Whole blocks of rows, and more sources than have a slot of their own: the index answers as the oracle does.</summary>
public sealed class LargeIndexTests
{
    private const int Events = 9000, FirstSources = 80;

    private static readonly Source[] Sources = [.. Enumerable.Range(0, FirstSources + 1).Select(number => new Source($"s{number:00}", "S"))];

    private static readonly DateInterval Spring = new(new DateOnly(2020, 3, 1), new DateOnly(2020, 4, 15));

    private static readonly EventQuery[] Questions =
    [
        EventQuery.All,
        new() { Factualities = new HashSet<Factuality> { Factuality.Asserted, Factuality.Alleged } },
        new() { Factualities = new HashSet<Factuality> { Factuality.Alleged, Factuality.Planned }, IncludeUndated = true, Dates = Spring },
        new() { Sources = Ids(0, 1, 2), Dates = Spring },
        new() { Sources = Ids(0, 3, 5, 7, 11, 13, 17, 40), Kinds = new HashSet<EventKind> { EventKind.Shelling } },
        new() { Sources = Ids(2, 78, 79, 80) },
        new() { Sources = Ids(79) },
        new() { Sources = Ids(60), Box = new BoundingBox(35.5, 34.5, 37.2, 36.2) },
        new() { Box = new BoundingBox(35.5, 34.5, 37.2, 36.2), WherePrecisions = new HashSet<WherePrecision> { WherePrecision.Near, WherePrecision.District } },
    ];

    public static readonly TheoryData<string> States = ["built", "changed", "sorted again", "kept"];

    [Theory, MemberData(nameof(States))]
    public void Counts_histograms_and_facets(string state)
    {
        var (index, rows) = State(state);
        foreach (var query in Questions)
        {
            var oracle = new Oracle(rows, query);
            var matching = oracle.Matching;
            index.CountEvents(query).ShouldBe(oracle.Counts);
            index.Facets(query).Sources.Select(pair => pair.Value).ShouldBe(Sources.Select(source => oracle.WithoutSource(source.Id)));
            foreach (var interval in Enum.GetValues<HistogramInterval>())
            {
                var histogram = index.Histogram(new HistogramQuery(query, interval));
                histogram.Matched.ShouldBe(matching.Count);
                histogram.Undated.ShouldBe(matching.Count(Oracle.IsUndated));
                histogram.Buckets.SelectMany(bucket => bucket.Sources).GroupBy(pair => pair.Key).ToDictionary(source => source.Key, source => source.Sum(pair => pair.Value))
                    .ShouldBe(matching.Where(row => !Oracle.IsUndated(row)).GroupBy(row => row.SourceId).ToDictionary(source => source.Key, source => source.Count()), ignoreOrder: true);
            }
        }
    }

    [Theory, MemberData(nameof(States))]
    public void Cells_of_tiles(string state)
    {
        var (index, rows) = State(state);
        foreach (var query in Questions)
        {
            var located = new Oracle(rows, query).Matching.Where(row => row.Point is not null).ToList();
            foreach (var tile in Tiles())
            {
                using var content = index.Tile(new TileQuery(query, tile, Stacked: true));
                content.Cells.Count.ShouldBe(located.Count(row => IsIn(row.Point!.Value, new TileBounds(tile))));
                foreach (var number in content.Cells.Touched)
                {
                    var cell = content.Cells.Cell(number);
                    // All that the cell has, and nothing of any other.
                    var inside = located.Where(row => row.WherePrecision <= WherePrecision.Near == TileCells.IsExact(number)
                        && row.Point is { } point && point.Lon >= cell.West && point.Lon <= cell.East && point.Lat >= cell.South && point.Lat <= cell.North).ToList();
                    cell.Count.ShouldBe(inside.Count);
                    (cell.Lons / cell.Count).ShouldBeInRange(cell.West - 1e-9, cell.East + 1e-9);
                    if (cell.Count == 1) EventKey.Format(content.Columns(cell.Part).Keys[cell.Row]).ShouldBe(inside[0].EventId);
                    Told(content.Cells.Counts(number).ToArray(), content.SlotSources).ShouldBe(Told(inside, content.SlotSources));
                }
            }
        }
    }

    [Theory, MemberData(nameof(States))]
    public void Outlines_of_tiles(string state)
    {
        var (index, rows) = State(state);
        foreach (var query in Questions)
        {
            var vague = new Oracle(rows, query).Matching.Where(row => row.WherePrecision > WherePrecision.Near)
                .ToLookup(row => new OutlineKey(row.Point!.Value.Lon, row.Point.Value.Lat, (int)Math.Ceiling(row.RadiusKm * 10)));
            foreach (var tile in Tiles())
            {
                using var content = index.Tile(new TileQuery(query, tile, Stacked: true));
                foreach (var outline in content.Outlines)
                {
                    var events = vague[outline.Key].ToList();
                    outline.Count.ShouldBe(events.Count);
                    outline.Hypothetical.ShouldBe(events.Count(IsHypothetical));
                    (outline.Source < 0 ? null : content.SourceId(outline.Source)).ShouldBe(events.Select(row => row.SourceId).Distinct().ToList() is [var only] ? only : null);
                }
                var reach = new TileReach(tile);
                content.Outlines.Select(outline => outline.Key).ShouldBe(vague.Select(events => events.Key).Where(key => reach.Meets(key)), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void Single_events_are_told_as_long_as_they_are_few()
    {
        var (index, rows) = State("built");
        using var many = index.Tile(new TileQuery(EventQuery.All, default));
        using var few = index.Tile(new TileQuery(new EventQuery { Sources = Ids(5) }, default));

        many.HasSingles.ShouldBeFalse();
        few.HasSingles.ShouldBeTrue();
        few.Cells.Singles.ToArray().Select(single => EventKey.Format(few.Columns(single.Part).Keys[single.Row])).Order(StringComparer.Ordinal)
            .ShouldBe(rows.Where(row => row.SourceId == "s05" && row.Point is not null).Select(row => row.EventId).Order(StringComparer.Ordinal));
    }

    private static (EventIndex Index, IReadOnlyList<IndexRow> Rows) State(string state)
    {
        var random = new Random(1);
        var rows = Enumerable.Range(1, Events).Select(number => Row(random, number)).ToList();
        var builder = new EventIndexBuilder(1, state == "changed" ? Sources.Take(FirstSources) : Sources);
        foreach (var row in rows) builder.Add(row);
        var index = builder.Build();
        if (state == "kept")
        {
            using var kept = new MemoryStream();
            index.Write(kept, new DataStamp(1, ""));
            kept.Position = 0;
            return (EventIndex.Read(kept, new DataStamp(1, ""))!, rows);
        }
        if (state == "built") return (index, rows);
        // One block loses a row, others keep all; what is new is more than a block, and of a source that was not there.
        var gone = rows.Where((_, i) => i == 4000).Select(row => row.EventId).ToList();
        var more = Enumerable.Range(Events + 1, 1500).Select(number => Row(random, number)).Select((row, i) => i % 9 == 0 ? row with { SourceId = Sources[FirstSources].Id } : row).ToList();
        var changed = index.With(new IndexChanges(2, Sources, more, gone));
        return (state == "sorted again" ? changed.Sorted() : changed, [.. rows.Where(row => !gone.Contains(row.EventId)), .. more]);
    }

    /// <summary>Most of one month, at few places, of few sources.</summary>
    private static IndexRow Row(Random random, int number)
    {
        var place = random.Next(60);
        var start = random.Next(10) == 0 ? new DateOnly(2020, 4, 1).AddDays(random.Next(60)) : new DateOnly(2020, 3, 1).AddDays(random.Next(31));
        var precision = random.Next(10) == 0 ? null : random.Next(3) == 0 ? WherePrecision.District : (WherePrecision?)(1 + random.Next(2));
        return new IndexRow(
            Make.Id(number), Sources[(int)(FirstSources * Math.Pow(random.NextDouble(), 3))].Id, random.Next(2) == 0 ? EventKind.Shelling : EventKind.Airstrike, (Factuality)random.Next(5),
            random.Next(20) == 0 ? null : start, random.Next(20) == 0 ? null : start.AddDays(random.Next(3)), precision is null ? null : new LonLat(36 + place % 8 * 0.2, 34 + place / 8 * 0.3), 1)
        {
            WherePrecision = precision,
            RadiusKm = precision is null ? 0 : place < 3 ? 100 : 15 + random.Next(3) * 0.05,
        };
    }

    private static IEnumerable<TileId> Tiles() => new[] { 0, 3, 5, 7, 9, 12 }.Select(zoom => new TileId(zoom, (int)((ulong)WebMercator.X(36.45) >> 32 - zoom), (int)((ulong)WebMercator.Y(35.25) >> 32 - zoom)));

    private static bool IsIn(LonLat point, TileBounds tile) => point.Lon >= tile.West && point.Lon <= tile.East && WebMercator.Y(point.Lat) >= tile.FirstY && WebMercator.Y(point.Lat) <= tile.LastY;

    private static bool IsHypothetical(IndexRow row) => row.Factuality >= Factuality.Planned;

    private static HashSet<string> Ids(params int[] sources) => [.. sources.Select(source => Sources[source].Id)];

    private static List<string> Told(int[] counts, IReadOnlyList<string> slots) =>
        [.. counts.Select((count, code) => (count, code)).Where(pair => pair.count > 0)
            .Select(pair => $"{slots.ElementAtOrDefault(pair.code % SourceSlots.Count) ?? "*"} {pair.code >= RowCodes.HypotheticalBit} {pair.count}").Order(StringComparer.Ordinal)];

    private static List<string> Told(IEnumerable<IndexRow> rows, IReadOnlyList<string> slots) =>
        [.. rows.GroupBy(row => (Source: slots.Contains(row.SourceId) ? row.SourceId : "*", IsHypothetical: IsHypothetical(row))).Select(group => $"{group.Key.Source} {group.Key.IsHypothetical} {group.Count()}").Order(StringComparer.Ordinal)];
}
