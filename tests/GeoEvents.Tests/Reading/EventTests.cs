using GeoEvents.Events;

namespace GeoEvents.Tests.Reading;

public class EventTests(CuratedGazetteer curated)
{
    private ReportedEvent Only(string text, string? published = "2020-03-10") => curated.Extract(text, published).Events.ShouldHaveSingleItem();

    [Theory]
    [InlineData("Warplanes bombed the market of Ariha on Monday.", EventKind.Airstrike)]
    [InlineData("Rebels fired mortar shells on Saraqib on Monday.", EventKind.Shelling)]
    [InlineData("A car bomb exploded in Azaz on Monday.", EventKind.Bombing)]
    [InlineData("The army captured the town of Kafr Nabl on Monday.", EventKind.TerritoryCaptured)]
    [InlineData("Drones attacked Hmeimim air base on Monday.", EventKind.DroneAttack)]
    [InlineData("A sarin gas attack struck Khan Shaykhun on Monday.", EventKind.ChemicalAttack)]
    [InlineData("Turkish and Russian soldiers held a joint patrol on the M4 highway on Monday.", EventKind.Patrol)]
    [InlineData("Thousands of families fled Maarat al-Numan on Monday.", EventKind.Displacement)]
    [InlineData("Residents protested in Binnish on Monday.", EventKind.Protest)]
    [InlineData("Two suicide bombers struck Azaz on Monday.", EventKind.Bombing)]
    [InlineData("Gunmen hurled a grenade at a car in Azaz on Monday.", EventKind.Bombing)]
    [InlineData("Government troops advanced toward Saraqib on Monday.", EventKind.TroopMovement)]
    [InlineData("Flour and medicine arrived in Darkush on Monday.", EventKind.Aid)]
    [InlineData("Rioters set cars on fire in Azaz on Monday.", EventKind.Protest)]
    [InlineData("قصف الطيران الحربي مدينة سراقب يوم الاثنين.", EventKind.Airstrike)]
    [InlineData("اندلعت اشتباكات في سراقب يوم الاثنين.", EventKind.GroundAttack)]
    public void A_sentence_reports_an_event_of_a_kind_at_a_place_on_a_day(string text, EventKind kind)
    {
        var reported = Only(text);
        reported.Kind.ShouldBe(kind);
        reported.Date.Edtf.ShouldBe("2020-03-09");
        reported.Places[0].Point.ShouldNotBeNull();
        reported.Factuality.ShouldBe(Factuality.Asserted);
        reported.Quote.ShouldBe(text);
    }

    [Theory]
    [InlineData("The army did not shell Saraqib on Monday.", Factuality.Negated)]
    [InlineData("The ministry denied that warplanes bombed Ariha.", Factuality.Negated)]
    [InlineData("Militants are planning a chemical attack in Idlib.", Factuality.Planned)]
    [InlineData("The army will launch an offensive on Saraqib.", Factuality.Planned)]
    [InlineData("A joint patrol is planned near Ariha on Friday.", Factuality.Planned)]
    [InlineData("An alleged gas attack in Saraqib killed two people.", Factuality.Alleged)]
    [InlineData("A suspected chemical attack hit Douma.", Factuality.Alleged)]
    [InlineData("In May airstrikes hit Saraqib.", Factuality.Asserted)]
    [InlineData("Was Saraqib shelled on Friday?", Factuality.Alleged)]
    [InlineData("The army denied having shelled Ariha.", Factuality.Negated)]
    [InlineData("Russian troops are to hold an exercise near Qamishli.", Factuality.Planned)]
    public void Factuality_follows_the_words_before_the_trigger(string text, Factuality factuality) =>
        Only(text).Factuality.ShouldBe(factuality);

    [Fact]
    public void A_clause_behind_a_comma_and_and_reports_its_own_event()
    {
        var events = curated.Extract("Rebels captured two villages near Tell Abyad, and artillery shelled Ras al-Ayn.").Events;
        events.Select(e => (e.Kind, e.Places[0].PlaceId)).ShouldBe([(EventKind.TerritoryCaptured, "tell-abyad"), (EventKind.Shelling, "ras-al-ayn")]);
    }

    [Fact]
    public void Every_place_of_a_list_is_a_place_of_the_event() =>
        Only("The villages of Sarmin, Binnish and Taftanaz were shelled on Monday.").Places.Select(place => place.PlaceId).ShouldBe(["sarmin", "binnish", "taftanaz"]);

    [Fact]
    public void Two_clauses_report_two_events_in_two_places()
    {
        var events = curated.Extract("Turkey sent troops to Sarmada after rebels shelled Saraqib.").Events;
        events.Select(e => (e.Kind, e.Places[0].PlaceId)).ShouldBe([(EventKind.TroopMovement, "sarmada"), (EventKind.Shelling, "saraqib")]);
    }

    [Theory]
    [InlineData("Shelling of Saraqib killed at least 15 civilians.", 15, 15, null)]
    [InlineData("Shelling killed twelve people in Saraqib.", 12, 12, 12)]
    [InlineData("Dozens were killed by shelling in Saraqib.", 20, null, null)]
    [InlineData("Airstrikes on Ariha killed five women and a child.", 6, 6, 6)]
    [InlineData("Five women and a child were killed by shelling in Saraqib.", 6, 6, 6)]
    [InlineData("Seven people including four women and two children were killed by shelling in Saraqib.", 7, 7, 7)]
    [InlineData("Shelling of Saraqib killed 4 people and 11 others were injured.", 4, 4, 4)]
    [InlineData("Between 12 and 15 civilians were killed by shelling in Saraqib.", 12, null, 15)]
    [InlineData("Two to four soldiers died in shelling of Saraqib.", 2, null, 4)]
    [InlineData("Shelling killed 10-12 people in Saraqib.", 10, null, 12)]
    [InlineData("Up to 40 people were killed by shelling in Saraqib.", null, 40, 40)]
    public void Figures_are_as_open_as_the_text(string text, int? low, int? best, int? high) =>
        Only(text).Deaths.ShouldBe(new FigureRange(low, best, high));

    [Fact]
    public void Killed_and_injured_are_told_apart()
    {
        var reported = Only("Airstrikes on Ariha killed 4 people and injured 11 others.");
        reported.Deaths!.Best.ShouldBe(4);
        reported.Injured!.Best.ShouldBe(11);
    }

    [Fact]
    public void A_sentence_without_figures_gives_none()
    {
        var reported = Only("Airstrikes hit Ariha.");
        reported.Deaths.ShouldBeNull();
        reported.Injured.ShouldBeNull();
    }

    [Fact]
    public void Without_a_publication_date_an_event_stays_undated() =>
        Only("Warplanes bombed Ariha on Friday.", null).Date.IsUndated.ShouldBeTrue();

    [Fact]
    public void Ids_are_the_same_each_time_and_differ_between_events()
    {
        const string text = "Warplanes bombed Ariha. Rebels shelled Saraqib.";
        var ids = curated.Extract(text).Events.Select(e => e.Id).ToList();
        ids.Distinct().Count().ShouldBe(2);
        curated.Extract(text).Events.Select(e => e.Id).ShouldBe(ids);
    }

    [Fact]
    public void Quotes_are_the_stored_text_between_their_offsets()
    {
        var extraction = curated.Extract("First, nothing. Rockets fell on Binnish on Sunday. Last, nothing.");
        var reported = extraction.Events.ShouldHaveSingleItem();
        extraction.Article.Text[reported.QuoteStart..reported.QuoteEnd].ShouldBe("Rockets fell on Binnish on Sunday.");
    }

    [Fact]
    public void What_lies_in_another_place_is_counted_at_the_inner_one()
    {
        var reported = Only("Shells fell in the town of Saraqib in Idlib province.");
        reported.Places.ShouldHaveSingleItem().PlaceId.ShouldBe("saraqib");
    }

    [Fact]
    public void Actors_are_named_by_the_lexicon_whatever_alias_the_text_uses() =>
        Only("HTS and the TIP attacked army positions near Saraqib.").Actors.ShouldBe(["Hayat Tahrir al-Sham", "Turkistan Islamic Party"]);

    [Theory]
    [InlineData("On 3 February 2020 a jet was shot down near Saraqib. Airstrikes hit Ariha that evening.", "2020-02-03")]
    [InlineData("On 3 February 2020 a jet was shot down near Saraqib. A day later airstrikes hit Ariha.", "2020-02-04")]
    [InlineData("On 3 February 2020 a jet was shot down near Saraqib. Patrols are to begin on 9 March. Airstrikes hit Ariha the same evening.", "2020-02-03")]
    [InlineData("On 3 March rebels shelled Saraqib. Two days earlier airstrikes hit Ariha.", "2020-03-01")]
    [InlineData("Clashes went on. Airstrikes hit Ariha that evening.", null)]
    public void A_date_told_before_is_taken_up_again_and_a_planned_one_is_not(string text, string? edtf) =>
        curated.Extract(text).Events.Single(e => e.Places.Any(p => p.PlaceId == "ariha")).Date.Edtf.ShouldBe(edtf);

    [Fact]
    public void A_name_that_means_a_small_city_or_its_governorate_is_not_pinned_to_the_city()
    {
        var place = Only("A ceasefire in Idlib took effect on Monday.").Places[0];
        place.PlaceId.ShouldBe("idlib-governorate");
        place.Precision.ShouldBe(WherePrecision.Governorate);
        Only("Airstrikes hit the city of Idlib on Monday.").Places[0].PlaceId.ShouldBe("idlib");
    }
}
