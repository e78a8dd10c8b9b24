using GeoEvents.Events;
using GeoEvents.Reading;
using GeoEvents.Rereading;
using NetTopologySuite.Geometries;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Rereading;

public sealed class RereadingCountsTests
{
    private static readonly ReportedEvent Kept = Event(1, InSaraqib) with { QuoteStart = 0, QuoteEnd = 10 };
    private static readonly ReportedEvent Other = Event(2, InSouthernIdlib) with { QuoteStart = 20, QuoteEnd = 30 };

    [Fact]
    public void Events_are_unchanged_changed_new_or_gone()
    {
        var gone = Event(3) with { QuoteStart = 40, QuoteEnd = 50 };
        var added = Event(4) with { QuoteStart = 60, QuoteEnd = 70 };

        var counts = Count([Kept, Other, gone], [Kept with { Id = Id(11) }, Other with { Id = Id(12), Kind = EventKind.Talks, Places = [] }, added]);

        (counts.Unchanged, counts.Changed, counts.New, counts.Gone).ShouldBe((1, 1, 1, 1));
        counts.Fields.Where(field => field.Value > 0).Select(field => field.Key).ShouldBe([EventFields.Kind, EventFields.Places]);
    }

    public static TheoryData<EventFields, ReportedEvent> Changes => new()
    {
        { EventFields.None, Kept },
        { EventFields.None, Kept with { Places = [InSaraqib with { Footprint = null }], Actors = [.. Kept.Actors] } },
        { EventFields.Kind, Kept with { Kind = EventKind.Talks } },
        { EventFields.Dates, Kept with { Date = DateSpan.InYear(2020) } },
        { EventFields.Factuality, Kept with { Factuality = Factuality.Alleged } },
        { EventFields.Figures, Kept with { Injured = new FigureRange(1, 1, 1) } },
        { EventFields.Actors, Kept with { Actors = ["Russia"] } },
        { EventFields.Quote, Kept with { QuoteEnd = 11 } },
        { EventFields.Quote, Kept with { FurtherQuotes = [new("x", 20, 21)] } },
        { EventFields.Confidence, Kept with { Confidence = 0.1 } },
        { EventFields.Places, Kept with { Places = [] } },
        { EventFields.Places, Kept with { Places = [InSaraqib, InSouthernIdlib] } },
        { EventFields.Places, Kept with { Places = [InSaraqib with { PlaceId = "other" }] } },
        { EventFields.Places, Kept with { Places = [InSaraqib with { RadiusKm = 2 }] } },
        { EventFields.Places, Kept with { Places = [InSaraqib with { Footprint = Square(36, 35, 37, 36) }] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_differs_is_told_by_field(EventFields expected, ReportedEvent now)
    {
        var counts = Count([Kept], [now]);
        counts.Unchanged.ShouldBe(expected is EventFields.None ? 1 : 0);
        counts.Fields.Where(field => field.Value > 0).Select(field => field.Key).ShouldBe(expected is EventFields.None ? [] : [expected]);
    }

    [Fact]
    public void An_area_that_the_store_mended_is_the_same_area()
    {
        var bowTie = new Polygon(new LinearRing([new(36, 35), new(37, 36), new(37, 35), new(36, 36), new(36, 35)]));
        var mended = NetTopologySuite.Geometries.Utilities.GeometryFixer.Fix(bowTie);
        Count([Kept with { Places = [InSaraqib with { Footprint = mended }] }], [Kept with { Places = [InSaraqib with { Footprint = bowTie }] }]).Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Mentions_are_compared_by_their_span()
    {
        Mention saraqib = Mentions[0], open = Mentions[1], government = Mentions[2];

        var counts = Count(
            Extraction(Article(1)) with { Mentions = [saraqib, open, government] },
            Extraction(Article(1)) with { Mentions = [saraqib with { Confidence = 0.5 }, open with { Place = Idlib }, saraqib with { Start = 100, End = 107 }] });

        (counts.MentionsUnchanged, counts.MentionsResolvedAnew, counts.MentionsNew, counts.MentionsGone).ShouldBe((1, 1, 1, 1));
    }

    private static RereadingCounts Count(ReportedEvent[] before, ReportedEvent[] now) => Count(Extraction(Article(1), before), Extraction(Article(1), now));

    private static RereadingCounts Count(Extraction before, Extraction now)
    {
        var counts = new RereadingCounts();
        counts.Add(ArticleRereading.Of(before, now));
        counts.Articles.ShouldBe(1);
        return counts;
    }
}
