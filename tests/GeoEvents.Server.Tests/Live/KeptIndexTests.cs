using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Server.Tests.Live;

public sealed class KeptIndexTests
{
    private static readonly Source[] Sources = [new("a", "A"), new("b", "B")];
    private static readonly DataStamp Stamp = new(7, "token");

    [Fact]
    public void What_was_kept_answers_as_before()
    {
        var index = Index();
        using var kept = new MemoryStream();
        index.Write(kept, Stamp);
        kept.Position = 0;

        var read = EventIndex.Read(kept, Stamp)!;

        read.DataVersion.ShouldBe(7);
        read.Sources.ShouldBe(Sources);
        read.MatchingIds(EventQuery.All).ShouldBe(index.MatchingIds(EventQuery.All));
        var box = new EventQuery { Box = new BoundingBox(36, 35, 36.5, 36), Sources = new HashSet<string> { "b" } };
        read.CountEvents(box).ShouldBe(index.CountEvents(box));
    }

    [Fact]
    public void Of_other_data_or_cut_off_it_is_not_taken()
    {
        using var kept = new MemoryStream();
        Index().Write(kept, Stamp);

        EventIndex.Read(new MemoryStream(kept.ToArray()), Stamp with { Token = "other" }).ShouldBeNull();
        EventIndex.Read(new MemoryStream(kept.ToArray()), Stamp with { Version = 8 }).ShouldBeNull();
        for (var length = 0; length < kept.Length; length += 97) EventIndex.Read(new MemoryStream(kept.ToArray()[..length]), Stamp).ShouldBeNull();
        EventIndex.Read(new MemoryStream("something else"u8.ToArray()), Stamp).ShouldBeNull();
    }

    private static EventIndex Index()
    {
        var builder = new EventIndexBuilder(7, Sources);
        for (var i = 1; i <= 300; i++)
            builder.Add(new IndexRow($"{i:x16}", i % 3 == 0 ? "a" : "b", EventKind.Shelling, Factuality.Asserted, new DateOnly(2020, 1, 1).AddDays(i), null, i % 5 == 0 ? null : new LonLat(36 + i * 0.003, 35.5), i % 40)
            {
                WherePrecision = i % 5 == 0 ? null : WherePrecision.Exact,
            });
        return builder.Build();
    }
}
