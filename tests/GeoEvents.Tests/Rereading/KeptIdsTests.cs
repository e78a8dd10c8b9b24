using GeoEvents.Events;
using GeoEvents.Rereading;

namespace GeoEvents.Tests.Rereading;

public sealed class KeptIdsTests
{
    [Fact]
    public void Of_the_events_of_one_sentence_each_keeps_the_id_of_its_kind() =>
        Ids([At(1, 0, 50) with { Kind = EventKind.Talks }, At(2, 0, 50)], [At(11, 0, 50), At(12, 0, 50) with { Kind = EventKind.Talks }]).ShouldBe([2, 1]);

    [Fact]
    public void Of_the_events_of_one_sentence_and_kind_each_keeps_the_id_of_its_place() =>
        Ids([At(1, 0, 50, Make.InSaraqib), At(2, 0, 50, Make.InSouthernIdlib)], [At(1, 0, 50), At(2, 0, 50, Make.InSaraqib), At(3, 0, 50, Make.InSouthernIdlib)])[1..].ShouldBe([1, 2]);

    [Fact]
    public void Events_that_tell_the_same_keep_their_ids_in_the_order_of_the_text() => Ids([At(1, 0, 50), At(2, 0, 50)], [At(11, 0, 50), At(12, 0, 50)]).ShouldBe([1, 2]);

    [Fact]
    public void A_sentence_cut_in_two_gives_its_id_to_the_longer_part()
    {
        var ids = Ids([At(1, 0, 50)], [At(1, 0, 20), At(12, 21, 50)]);
        ids[1].ShouldBe(1);
        ids[0].ShouldNotBe(1);
    }

    [Fact]
    public void Sentences_joined_keep_the_id_of_the_longer_one() => Ids([At(1, 0, 20), At(2, 21, 50)], [At(1, 0, 50)]).ShouldBe([2]);

    [Fact]
    public void The_overlap_counts_more_than_the_kind() =>
        Ids([At(1, 0, 50) with { Kind = EventKind.Talks }, At(2, 40, 90)], [At(11, 0, 50)]).ShouldBe([1]);

    [Fact]
    public void All_quotes_count_together() =>
        Ids([At(1, 0, 50), At(2, 100, 140) with { FurtherQuotes = [new("", 200, 220)] }], [At(11, 0, 50) with { FurtherQuotes = [new("", 100, 140), new("", 200, 220)] }]).ShouldBe([2]);

    [Fact]
    public void A_sentence_that_became_a_further_quote_keeps_the_id() => Ids([At(1, 100, 140)], [At(11, 0, 50) with { FurtherQuotes = [new("", 100, 140)] }]).ShouldBe([1]);

    [Fact]
    public void Quotes_that_only_touch_share_nothing() => Ids([At(1, 0, 50)], [At(11, 50, 90)]).ShouldBe([11]);

    [Fact]
    public void A_new_event_does_not_get_the_id_of_one_that_is_gone()
    {
        var ids = Ids([At(1, 0, 50)], [At(1, 60, 90)]);
        ids.ShouldHaveSingleItem().ShouldNotBe(1);
        Ids([At(1, 0, 50)], [At(1, 60, 90)]).ShouldBe(ids);
    }

    [Fact]
    public void Without_an_earlier_event_all_keep_their_own() => Ids([], [At(1, 0, 50), At(2, 0, 50)]).ShouldBe([1, 2]);

    [Fact]
    public void Thousands_of_events_in_a_text_are_paired_sentence_by_sentence()
    {
        ReportedEvent[] many = [.. Enumerable.Range(0, 20_000).Select(i => At(i, i / 4 * 100, i / 4 * 100 + 90))];
        KeptIds.Of(many, [.. many.Select(reported => reported with { Id = Make.Id(Convert.ToInt64(reported.Id, 16) + 100_000) })]).ShouldBe(many);
    }

    private static ReportedEvent At(long id, int start, int end, params EventPlace[] places) => Make.Event(id, places) with { QuoteStart = start, QuoteEnd = end };

    private static long[] Ids(ReportedEvent[] before, ReportedEvent[] now) =>
        [.. KeptIds.Of(before, now).Select(reported => Convert.ToInt64(reported.Id, 16))];
}
