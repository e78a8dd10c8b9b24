using GeoEvents.Events;

namespace GeoEvents.Tests.Reading;

/// <summary>What sentences have to do with those before them.</summary>
public class StoryTests(CuratedGazetteer curated)
{
    [Fact]
    public void A_sentence_that_goes_on_with_a_happening_is_a_further_quote_of_its_event()
    {
        const string first = "Shells hit the market of Ariha on Monday.", second = "The shelling killed three people.";
        var article = curated.Extract($"{first} {second}");

        var reported = article.Events.ShouldHaveSingleItem();
        reported.Quote.ShouldBe(first);
        var further = reported.FurtherQuotes.ShouldHaveSingleItem();
        further.Text.ShouldBe(second);
        article.Article.Text[further.Start..further.End].ShouldBe(second);
        reported.Deaths.ShouldBe(new FigureRange(3, 3, 3));
    }

    [Theory]
    [InlineData("Shells hit the market of Ariha on Monday. The shelling of Saraqib killed three people.")]
    [InlineData("Shells killed five people in Ariha on Monday. The shelling killed three people.")]
    [InlineData("Shells hit the market of Ariha on Monday. The shelling on Sunday killed three people.")]
    public void Another_place_figure_or_day_is_another_event(string text)
    {
        var events = curated.Extract(text).Events;
        events.Count.ShouldBe(2);
        events.ShouldAllBe(reported => reported.FurtherQuotes.Count == 0);
    }

    [Fact]
    public void An_article_that_nothing_places_or_dates_keeps_its_first_statement()
    {
        var reported = curated.Extract("Protesters clashed with the police. Riot police used tear gas.").Events.ShouldHaveSingleItem();
        reported.Kind.ShouldBe(EventKind.Protest);
        reported.Places.ShouldBeEmpty();
    }

    [Fact]
    public void What_happened_long_before_the_article_is_read_with_less_confidence()
    {
        var events = curated.Extract("Shells hit Saraqib on Monday.\n\nShells hit Ariha in 2018.").Events;
        events[1].Confidence.ShouldBeLessThan(events[0].Confidence);
    }

    [Fact]
    public void Where_people_are_from_is_not_where_it_happened()
    {
        var reported = curated.Extract("Evacuees from Foua were killed by a blast in Aleppo on Monday.").Events.ShouldHaveSingleItem();
        reported.Places[0].PlaceId.ShouldBe("aleppo");
    }

    [Fact]
    public void Those_who_fled_are_told_of_where_they_fled_from() =>
        curated.Extract("Buses carried evacuees from Douma to Jarabulus on Sunday.").Events.ShouldHaveSingleItem().Places[0].PlaceId.ShouldBe("douma");

    [Theory]
    [InlineData("IDLIB (Agency) Shells hit Saraqib on Monday.")]
    [InlineData("Idlib – Shells hit Saraqib on Monday.")]
    [InlineData("IDLIB, Syria – Shells hit Saraqib on Monday.")]
    public void A_dateline_places_no_event(string text) =>
        curated.Extract(text).Events.ShouldHaveSingleItem().Places.Select(place => place.PlaceId).ShouldBe(["saraqib"]);
}
