using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Rereading;

namespace GeoEvents.Tests.Rereading;

/// <summary>For any two readings of a text.</summary>
public sealed class KeptIdsProperties
{
    // Few kinds, places and spans, so that events often overlap, and are often alike.
    private static readonly Gen<ReportedEvent> AnEvent =
        from start in Gen.Choose(0, 40)
        from length in Gen.Elements(5, 10, 10, 25)
        from kind in Gen.Elements(EventKind.Shelling, EventKind.Airstrike, EventKind.Talks)
        from places in Gen.Elements<EventPlace[]>([], [Make.InSaraqib], [Make.InSouthernIdlib])
        from further in Gen.Elements<Quote[]>([], [], [new("", 45, 55)], [new("", 42, 47), new("", 70, 90)])
        from deaths in Gen.Elements(null, new FigureRange(3, 3, 3))
        select Make.Event(0, places) with { Kind = kind, QuoteStart = start, QuoteEnd = start + length, Deaths = deaths, FurtherQuotes = further };

    /// <summary>With ids of which some are the same in both readings, and each once in one.</summary>
    private static readonly Gen<ReportedEvent[]> Reading =
        from events in AnEvent.ListOf()
        from ids in Gen.Shuffle(Enumerable.Range(1, 30).ToArray())
        select events.Take(30).Zip(ids, (reported, id) => reported with { Id = Make.Id(id) }).ToArray();

    [Fact]
    public void An_id_is_kept_by_one_event_at_most_whose_quote_shares_characters() => Check((before, now) =>
    {
        foreach (var (reported, kept) in Kept(before, KeptIds.Of(before, now)))
            if (kept is not null) Overlap(kept, reported).ShouldBePositive();
    });

    [Fact]
    public void All_ids_are_different_and_those_of_new_events_led_nowhere_before() => Check((before, now) =>
    {
        var read = KeptIds.Of(before, now);

        read.Select(reported => reported.Id).ShouldBeUnique();
        read.ShouldAllBe(reported => reported.Id.Length == 16);
        var fellows = EventPairs.Of(before, now);
        for (var i = 0; i < now.Length; i++) before.Any(reported => reported.Id == read[i].Id).ShouldBe(fellows[i] is not null);
    });

    [Fact]
    public void Nothing_but_ids_is_touched() => Check((before, now) =>
        KeptIds.Of(before, now).Select((reported, i) => reported with { Id = now[i].Id }).ShouldBe(now));

    [Fact]
    public void No_two_events_share_more_with_each_other_than_with_those_that_they_are_paired_with() => Check((before, now) =>
    {
        var fellows = EventPairs.Of(before, now);
        foreach (var earlier in before)
        {
            var mine = Array.FindIndex(fellows, fellow => ReferenceEquals(fellow, earlier));
            var own = mine < 0 ? 0 : Overlap(earlier, now[mine]);
            for (var i = 0; i < now.Length; i++)
            {
                var theirs = fellows[i] is { } fellow ? Overlap(fellow, now[i]) : 0;
                Overlap(earlier, now[i]).ShouldBeLessThanOrEqualTo(Math.Max(own, theirs));
            }
        }
    });

    [Fact]
    public void Where_nothing_changed_each_event_keeps_its_id() => Check((before, _) =>
    {
        var read = KeptIds.Of(before, [.. before.Select((reported, i) => reported with { Id = Make.Id(1000 + i) })]);

        read.Select(reported => reported.Id).ShouldBe(before.Select(reported => reported.Id), ignoreOrder: true);
        foreach (var (reported, kept) in Kept(before, read)) EventComparison.Differing(kept!, reported).ShouldBe(EventFields.None);
    });

    [Fact]
    public void The_order_of_the_earlier_reading_does_not_matter_and_again_changes_nothing() => Check((before, now) =>
    {
        var read = KeptIds.Of(before, now);

        KeptIds.Of([.. before.Reverse()], now).ShouldBe(read);
        KeptIds.Of(before, read).ShouldBe(read);
    });

    private static void Check(Action<ReportedEvent[], ReportedEvent[]> property)
    {
        var cases = from before in Reading from now in Reading select (before, now);
        Prop.ForAll(cases.ToArbitrary(), one => property(one.before, one.now)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static IEnumerable<(ReportedEvent Now, ReportedEvent? Before)> Kept(ReportedEvent[] before, IReadOnlyList<ReportedEvent> read) =>
        read.Select(reported => (reported, Array.Find(before, earlier => earlier.Id == reported.Id)));

    private static int Overlap(ReportedEvent one, ReportedEvent other) =>
        one.AllQuotes().Sum(mine => other.AllQuotes().Sum(its => Math.Max(0, Math.Min(mine.End, its.End) - Math.Max(mine.Start, its.Start))));
}
