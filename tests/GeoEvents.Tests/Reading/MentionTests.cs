using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Reading;
using GeoEvents.Tests.Gazetteers;

namespace GeoEvents.Tests.Reading;

public class MentionTests(CuratedGazetteer curated)
{
    private Mention Only(string text, string name) => curated.Extract(text).Mentions.Single(m => m.Text == name);

    private string? PlaceOf(string text, string name) => Only(text, name).Place?.Id;

    [Theory]
    [InlineData("Drones were heard over Khmeimim air base at night.", "Khmeimim", "hmeimim-air-base")]
    [InlineData("Traffic stopped on the M4 highway near Ariha.", "M4", "m4-highway")]
    [InlineData("Families arrived in Saraqib’s suburbs.", "Saraqib", "saraqib")]
    [InlineData("Shops closed in the town of Khan Sheikhun for a week.", "Khan Sheikhun", "khan-sheikhoun")]
    public void Names_are_found_in_running_text_in_whatever_spelling(string text, string name, string id) =>
        PlaceOf(text, name).ShouldBe(id);

    [Fact]
    public void Every_name_of_a_list_is_a_mention()
    {
        var mentions = curated.Extract("Shells fell in the villages of Sarmin, Binnish and Taftanaz.").Mentions;
        mentions.Select(m => m.Place?.Id).ShouldBe(["sarmin", "binnish", "taftanaz"]);
    }

    [Fact]
    public void The_head_behind_a_list_is_said_of_all_its_names()
    {
        var mentions = curated.Extract("Talks covered Idlib and Hama governorates.").Mentions;
        mentions.Select(m => m.Place?.Id).ShouldBe(["idlib-governorate", "hama-governorate"]);
    }

    [Fact]
    public void An_unknown_village_is_a_mention_without_a_place()
    {
        var mention = Only("The army entered the village of Qwxtabba on Monday.", "Qwxtabba");
        mention.Place.ShouldBeNull();
    }

    [Fact]
    public void A_candidate_outside_the_place_that_the_text_names_as_container_is_not_chosen()
    {
        // The curated Saraqib lies in Idlib, not in Quneitra.
        Only("A shell hit the village of Saraqib in Quneitra province.", "Saraqib").Place.ShouldBeNull();
    }

    [Fact]
    public void A_city_that_is_said_to_contain_a_village_of_another_district_stands_for_its_governorate()
    {
        // Bazabour is in the district of Ariha.
        var mention = Only("Rebels shelled the village of Bazabour in Idlib on Monday.", "Bazabour");
        mention.Place?.Id.ShouldBe("bazabour");
        mention.Confidence.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void An_informal_region_contradicts_nothing() =>
        PlaceOf("Strikes hit the stronghold of Raqqa in eastern Syria.", "Raqqa").ShouldBe("raqqa");

    [Theory]
    [InlineData("Damascus rejected the offer.", "Damascus")]
    [InlineData("The paper blamed Damascus for the delay.", "Damascus")]
    public void A_capital_that_acts_stands_for_its_government(string text, string name) =>
        Only(text, name).Government.ShouldBeTrue();

    [Fact]
    public void Other_cities_do_not() => Only("Aleppo has seen heavy raids.", "Aleppo").Government.ShouldBeFalse();

    [Fact]
    public void A_capital_in_which_something_happens_does_not() =>
        Only("A bomb exploded in Damascus on Monday.", "Damascus").Government.ShouldBeFalse();

    [Theory]
    [InlineData("The Syrian Observatory for Human Rights counted the raids.")]
    [InlineData("The Aleppo Police Command gave no figures.")]
    [InlineData("The Idlib agreement was signed by two presidents.")]
    [InlineData("Hayat Tahrir al-Sham gave no comment.")]
    [InlineData("The agency SANA reported it.")]
    [InlineData("The raids hit Saraqib-based rebels.")]
    public void Organisations_groups_and_agreements_are_no_places(string text) =>
        curated.Extract(text).Mentions.Where(m => m.Place is not null && !m.Government).ShouldBeEmpty();

    [Fact]
    public void Menus_and_related_articles_are_skipped_and_offsets_hold()
    {
        var extraction = curated.Extract("Shells fell in Saraqib.\n\nThe day was quiet elsewhere, residents said, and markets opened again.\n\nRelated Articles\n\nNew raids on Ariha");
        extraction.Mentions.Select(m => m.Text).ShouldBe(["Saraqib"]);
        var mention = extraction.Mentions[0];
        extraction.Article.Text[mention.Start..mention.End].ShouldBe("Saraqib");
    }

    [Fact]
    public void A_sentence_that_begins_like_a_share_line_is_read() =>
        curated.Extract("Support for the truce grew last week. Airstrikes hit Saraqib.\n\nSupport us today").Mentions.ShouldHaveSingleItem().Text.ShouldBe("Saraqib");

    [Fact]
    public void Arabic_text_gives_mentions_also_behind_particles()
    {
        var mentions = curated.Extract("قصفت الطائرات مدينة سراقب وأريحا في ريف إدلب.").Mentions;
        mentions.Select(m => m.Place?.Id).ShouldContain("saraqib");
        mentions.Select(m => m.Place?.Id).ShouldContain("ariha");
        mentions.ShouldAllBe(m => m.End - m.Start == m.Text.Length);
    }

    [Theory]
    [InlineData("شنت طائرات غارات على مدينة سراقب.", "saraqib")]
    [InlineData("سقطت قذائف بمدينة إدلب.", "idlib")]
    public void A_word_of_Arabic_that_says_what_a_place_is_is_no_place_itself(string text, string id) =>
        curated.Extract(text).Mentions.ShouldHaveSingleItem().Place?.Id.ShouldBe(id);

    [Fact]
    public void Every_candidate_says_why() =>
        Only("Shells fell in Saraqib.", "Saraqib").Candidates.ShouldAllBe(c => c.Why.Count > 0);

    [Fact]
    public void A_direction_between_two_names_belongs_to_one_of_them()
    {
        using var places = TestGazetteer.Of(TestGazetteer.Curated("ringwood-east", 36.8, 35.8, "Ringwood East"), TestGazetteer.Curated("east-ghouta", 36.4, 33.5, "East Ghouta", "Ghouta"));
        var article = ArticleReader.Read("Title\n\nRebels met in Ringwood East Ghouta on Monday."u8, "a.txt", new ArticleDefaults());
        new ArticleExtractor(places.Gazetteer).Extract(article).Mentions.Select(m => m.Text).ShouldBe(["Ringwood East", "Ghouta"]);
    }

    [Theory]
    [InlineData("Rebels shelled the district of al-Zahraa in Aleppo.", "al-Zahraa", "zahra-aleppo")]
    [InlineData("Shells fell on al-Hamdaniyah and Abu al-Duhour on Monday.", "Abu al-Duhour", "abu-al-duhur")]
    [InlineData("The army retook Deir ez-Zor on Monday.", "Deir ez-Zor", "deir-ez-zor")]
    public void Quarters_names_by_rule_and_assimilated_articles_are_told_apart(string text, string name, string id) =>
        PlaceOf(text, name).ShouldStartWith(id);

    [Fact]
    public void The_last_name_of_a_person_of_the_article_is_no_place() =>
        curated.Extract("Omar Saraqib led the group for years. Saraqib said nothing about it.").Mentions.ShouldAllBe(mention => mention.Place == null);

    [Fact]
    public void A_word_that_the_article_has_in_small_letters_too_is_no_place() =>
        curated.Extract("Sarin is a nerve agent. Victims of sarin were treated in Ariha.").Mentions.Where(mention => mention.Place is not null).Select(mention => mention.Text).ShouldBe(["Ariha"]);

    [Fact]
    public void Capitals_of_a_headline_make_no_names()
    {
        var mentions = curated.Extract("Syrian Army Advances Near Saraqib After Heavy Fighting.").Mentions;
        mentions.Select(mention => mention.Text).ShouldBe(["Saraqib"]);
    }

    [Fact]
    public void A_name_said_to_lie_just_across_a_border_is_found_all_the_same() =>
        PlaceOf("Two shells hit the village of Harfa in Quneitra countryside.", "Harfa").ShouldBe("harfa");

    [Theory]
    [InlineData("Officials in the U.S. and in Turkey met.", "U.S.")]
    [InlineData("The family moved to Turkey from the U.A.E. last year.", "U.A.E.")]
    public void An_abbreviation_is_one_name_with_its_full_stops(string text, string name)
    {
        using var places = TestGazetteer.Of([], [
            TestGazetteer.Entry("country:US", PlaceKind.Country, -98.5, 39.8, "US", "United States", "U.S."),
            TestGazetteer.Entry("country:AE", PlaceKind.Country, 54, 24, "AE", "United Arab Emirates", "U.A.E."),
            TestGazetteer.Entry("country:TR", PlaceKind.Country, 35, 39, "TR", "Turkey")]);
        Read(places, text).Select(mention => mention.Text).ShouldContain(name);
    }

    [Fact]
    public void The_division_that_the_names_of_an_article_have_in_common_decides_between_namesakes()
    {
        using var places = TestGazetteer.Of([], [
            TestGazetteer.Entry("country:US", PlaceKind.Country, -98.5, 39.8, "US", "United States"),
            Inside("country:US", TestGazetteer.Entry("division:US.GA", PlaceKind.Governorate, -83.2, 32.7, "US", "Georgia")),
            Inside("country:US", TestGazetteer.Entry("division:US.FL", PlaceKind.Governorate, -81.7, 28.1, "US", "Florida")),
            Inside("division:US.GA", TestGazetteer.Entry("geonames:1", PlaceKind.Town, -83.8, 34.3, "US", "Gainesville")),
            Inside("division:US.FL", TestGazetteer.Entry("geonames:2", PlaceKind.Town, -82.3, 29.7, "US", "Gainesville")),
            Inside("division:US.GA", TestGazetteer.Entry("geonames:3", PlaceKind.Town, -83.9, 34.2, "US", "Oakwood")),
            Inside("division:US.GA", TestGazetteer.Entry("geonames:4", PlaceKind.Town, -83.7, 34.2, "US", "Flowery Branch"))]);
        Read(places, "A school opened in Gainesville. Others will follow in Oakwood and in Flowery Branch.")
            .Single(mention => mention.Text == "Gainesville").Place?.Id.ShouldBe("geonames:1");
    }

    private static GazetteerEntry Inside(string parent, GazetteerEntry entry) => entry with { Place = entry.Place with { ParentId = parent } };

    private static IReadOnlyList<Mention> Read(TestGazetteer places, string text) =>
        new ArticleExtractor(places.Gazetteer).Extract(ArticleReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "test.txt", new ArticleDefaults { Source = "Test" })).Mentions;
}
