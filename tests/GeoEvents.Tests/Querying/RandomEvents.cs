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
        from places in Gen.Choose(point is null ? 0 : 1, 3)
        select new IndexRow("", source, kind, factuality, dates.From, dates.To, point, places);

    /// <summary>In the order of their ids.</summary>
    public static readonly Gen<IndexRow[]> Rows =
        from rows in Row.ArrayOf()
        from gap in Gen.Choose(1, 1000)
        select rows.Select((row, i) => row with { EventId = Make.Id((i + 1) * (long)gap) }).ToArray();

    public static readonly Gen<EventQuery> Query =
        from box in Maybe(Box)
        from dates in Maybe(Dates(open: 3))
        from undated in Gen.Elements(true, false)
        from sources in MaybeSet("a", "b", "c", "unused", "nothing")
        from kinds in MaybeSet(EventKind.Other, EventKind.Shelling, EventKind.Airstrike, EventKind.Patrol)
        from factualities in MaybeSet(Enum.GetValues<Factuality>())
        from limit in Gen.Choose(1, 5)
        select new EventQuery { Box = box, Dates = dates, IncludeUndated = undated, Sources = sources, Kinds = kinds, Factualities = factualities, Limit = limit };

    private static Gen<BoundingBox> Box =>
        from one in Point
        from other in Point
        select new BoundingBox(one.Lon, Math.Min(one.Lat, other.Lat), other.Lon, Math.Max(one.Lat, other.Lat));

    public static EventIndex Index(IEnumerable<IndexRow> rows)
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
