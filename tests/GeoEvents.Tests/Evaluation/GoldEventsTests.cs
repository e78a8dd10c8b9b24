using GeoEvents.Evaluation;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Scores;
using GeoEvents.Events;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Evaluation;

public sealed class GoldEventsTests
{
    private const string Text = "Shells hit Saraqib. Nobody spoke. Later Saraqib was shelled again.";

    private static readonly ReportedEvent Read = Event(1, InSaraqib) with { Quote = Text[..19], QuoteStart = 0, QuoteEnd = 19, FurtherQuotes = [new(Text[34..], 34, Text.Length)] };

    [Theory]
    [InlineData("Shells hit Saraqib")]
    [InlineData("was shelled again")]
    public void An_annotation_matches_any_sentence_of_an_event(string quote) => Scored(Read, quote).ShouldBe((1, 1, 1));

    [Fact]
    public void Several_annotations_match_one_event_which_counts_once() => Scored(Read, "Shells hit Saraqib", "was shelled again").ShouldBe((2, 1, 1));

    [Fact]
    public void A_sentence_between_those_of_an_event_is_not_matched() => Scored(Read, "Nobody spoke").ShouldBe((0, 0, 1));

    [Fact]
    public void A_sentence_that_is_no_further_quote_is_not_matched() => Scored(Read with { FurtherQuotes = [] }, "was shelled again").ShouldBe((0, 0, 1));

    /// <summary>Annotations found loosely, read events that match one, read events.</summary>
    private static (double? Found, double? Matched, double? Read) Scored(ReportedEvent read, params string[] quotes)
    {
        var score = new GoldEvents(_ => { });
        var gold = new GoldArticle { Events = [.. quotes.Select(quote => new GoldArticle.Event(quote) { Kinds = [EventKind.Shelling], Places = ["Saraqib"] })] };
        score.Add("test", gold, Extraction(Article(1, Text), read));
        EvaluationTable[] tables = [.. score.Tables()];
        var matched = tables.Row("events", "read events");
        return (tables.Row("events", "found loosely")[1], matched[1], matched[2]);
    }
}
