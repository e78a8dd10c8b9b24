using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Tests.Querying;

/// <summary>Events and questions that often meet: few places, days and sources, at the edges of the world and of time too.</summary>
internal static class RandomEvents
{
    public static readonly Source[] Sources = [new("a", "A"), new("b", "B"), new("c", "C"), new("unused", "Unused")];

    private static readonly DateOnly First = new(2020, 2, 27);

    private static readonly Gen<DateOnly> Day = Gen.Frequency(
        (20, Gen.Choose(0, 40).Select(First.AddDays)), (1, Gen.Constant(DateOnly.MinValue)), (1, Gen.Constant(DateOnly.MaxValue)));

    private static readonly Gen<LonLat> Point =
        from lon in Gen.Elements(-180.0, -179.5, -170, 0, 36.5, 37, 170, 179.5, 180)
        from lat in Gen.Elements(-90.0, -10, 0, 35, 36, 90)
        select new LonLat(lon, lat);

    private static readonly Gen<IndexRow> Row =
        from source in Gen.Elements("a", "b", "c")
        from kind in Gen.Elements(EventKind.Other, EventKind.Shelling, EventKind.Airstrike, EventKind.Aid)
        from factuality in Gen.Elements(Enum.GetValues<Factuality>())
        from dates in Dates(open: 4)
        from point in Maybe(Point)
        from places in Gen.Frequency((20, Gen.Choose(point is null ? 0 : 1, 3)), (1, Gen.Choose(30, 33)))
        from precision in Gen.Elements(Enum.GetValues<WherePrecision>())
        from radius in Gen.Elements(0, 1.5, 12.34, 700)
        select new IndexRow("", source, kind, factuality, dates.From, dates.To, point, places) { WherePrecision = point is null ? null : precision, RadiusKm = point is null ? 0 : radius };

    /// <summary>In the order of their ids.</summary>
    public static readonly Gen<IndexRow[]> Rows =
        from rows in Gen.Frequency((24, Row.ArrayOf()), (1, Row.ArrayOf(600))) // more than a block of the index
        from gap in Gen.Choose(1, 1000)
        select rows.Select((row, i) => row with { EventId = Make.Id((i + 1) * (long)gap) }).ToArray();

    public static readonly Gen<EventQuery> Query =
        from box in Maybe(Box)
        from dates in Maybe(Dates(open: 3))
        from undated in Gen.Elements(true, false)
        from sources in MaybeSet("a", "b", "c", "unused", "nothing")
        from kinds in MaybeSet(EventKind.Other, EventKind.Shelling, EventKind.Airstrike, EventKind.Patrol)
        from factualities in MaybeSet(Enum.GetValues<Factuality>())
        from precisions in MaybeSet(Enum.GetValues<WherePrecision>())
        from only in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("undated", "unlocated", "undated unlocated")))
        from order in Gen.Elements(EventOrder.Id, EventOrder.Newest)
        from limit in Gen.Choose(1, 5)
        select new EventQuery
        {
            Box = box, Dates = dates, IncludeUndated = undated && !only.Contains("undated", StringComparison.Ordinal), Sources = sources, Kinds = kinds, Factualities = factualities, Limit = limit,
            OnlyUndated = only.Contains("undated", StringComparison.Ordinal), OnlyUnlocated = only.Contains("unlocated", StringComparison.Ordinal), WherePrecisions = precisions, Order = order
        };

    private static Gen<BoundingBox> Box =>
        from one in Point
        from other in Point
        select new BoundingBox(one.Lon, Math.Min(one.Lat, other.Lat), other.Lon, Math.Max(one.Lat, other.Lat));

    /// <summary>As built at once; or, for some numbers of rows, as it became by changes; or sorted anew behind them.</summary>
    public static EventIndex Index(IndexRow[] rows)
    {
        if (rows.Length % 3 == 0) return Built(rows);
        var before = rows.Where((_, i) => i % 4 != 0).Select((row, i) => i % 5 == 0 ? row with { Kind = EventKind.Patrol, SourceId = "c", Point = null, Start = null } : row);
        var gone = rows.Select(row => row with { EventId = Make.Id(long.MaxValue - Convert.ToInt64(row.EventId, 16)) }).ToArray();
        var changed = rows.Where((_, i) => i % 4 == 0).Concat(rows.Where((_, i) => i % 4 != 0).Where((_, i) => i % 5 == 0)).ToList();
        var half = changed.Count / 2;
        var index = Built([.. before, .. gone.Take(half)])
            .With(new IndexChanges(5, Sources, [.. changed.Take(half), .. gone.Skip(half)], []))
            .With(new IndexChanges(7, Sources, [.. changed.Skip(half)], [.. gone.Select(row => row.EventId)]));
        return rows.Length % 3 == 1 ? index : index.Sorted();
    }

    private static EventIndex Built(IEnumerable<IndexRow> rows)
    {
        var builder = new EventIndexBuilder(7, Sources);
        foreach (var row in rows) builder.Add(row);
        return builder.Build();
    }

    private static Gen<DateInterval> Dates(int open) =>
        from one in Maybe(Day, open)
        from other in Maybe(Day, open)
        select one > other ? new DateInterval(other, one) : new DateInterval(one, other);

    private static Gen<T?> Maybe<T>(Gen<T> value, int present = 2) where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (present, value.Select(v => (T?)v)));

    private static Gen<IReadOnlySet<T>?> MaybeSet<T>(params T[] values) => Gen.Frequency(
        (2, Gen.Constant<IReadOnlySet<T>?>(null)), (1, Gen.SubListOf(values).Select(chosen => (IReadOnlySet<T>?)chosen.ToHashSet())));
}
