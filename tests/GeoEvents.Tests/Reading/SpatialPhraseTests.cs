using System.Text;
using GeoEvents.Articles;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;

namespace GeoEvents.Tests.Reading;

/// <summary>What is read of the words about names, whatever the events are.</summary>
public class SpatialPhraseTests(CuratedGazetteer curated)
{
    private List<Resolution> Resolved(string text) =>
        MentionFinder.Find(ArticleText.Parse(ArticleReader.Read(Encoding.UTF8.GetBytes("A title of no matter\n\n" + text + "\n"), "test.txt", new ArticleDefaults { Source = "Test" })), new CachedGazetteer(curated.Gazetteer));

    private (string Text, string? Id, SpatialPhrase Phrase)[] Read(string text) =>
        [.. Resolved(text).Where(r => !r.IsTold && !r.IsParty).Select(r => (FootprintBuilder.Build(r, "A title of no matter\n\n" + text + "\n").Text, (r.Anchor ?? r.Place)?.Id, r.Name.Phrase))];

    [Theory]
    [InlineData("Rebels attacked a convoy 5 km south of Saraqib.", "5 km south of Saraqib", "Offset", 180, 5.0)]
    [InlineData("Rebels attacked a convoy about 12 miles (20 km) northeast of Ariha.", "about 12 miles (20 km) northeast of Ariha", "Offset", 45, 19.3)]
    [InlineData("Rebels attacked a convoy 15km Northeast of the town of Saraqib.", "15km Northeast of the town of Saraqib", "Offset", 45, 15.0)]
    [InlineData("Rebels attacked a convoy 5-10 km to the west of Ariha.", "5-10 km to the west of Ariha", "Offset", 270, 7.5)]
    [InlineData("Rebels attacked a convoy some ten kilometres from Saraqib.", "some ten kilometres from Saraqib", "Distance", null, 10.0)]
    [InlineData("Rebels attacked a convoy a few kilometres outside Saraqib.", "a few kilometres outside Saraqib", "Distance", null, 3.5)]
    [InlineData("Rebels attacked a convoy within 10 km of Saraqib.", "within 10 km of Saraqib", "Distance", null, 10.0)]
    [InlineData("Rebels attacked a convoy 15 km deep in Idlib province.", "15 km deep in Idlib", "Deep", null, 15.0)]
    [InlineData("Rebels attacked a convoy north of the M4 highway.", "north of the M4", "Offset", 0, null)]
    [InlineData("Rebels attacked a convoy east of the Euphrates.", "east of the Euphrates", "Offset", 90, null)]
    [InlineData("Rebels attacked a convoy on the outskirts of Ariha.", "on the outskirts of Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy on the eastern outskirts of Ariha.", "eastern outskirts of Ariha", "Near", 90, null)]
    [InlineData("Rebels attacked a convoy just outside Ariha.", "just outside Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy in the vicinity of Ariha.", "in the vicinity of Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy not far from Ariha.", "not far from Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy close to the town of Ariha.", "close to the town of Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy around Ariha.", "around Ariha", "Near", null, null)]
    [InlineData("Rebels attacked a convoy in the countryside of Ariha.", "in the countryside of Ariha", "Countryside", null, null)]
    [InlineData("Rebels attacked a convoy in the northern countryside of Ariha.", "northern countryside of Ariha", "Countryside", 0, null)]
    [InlineData("Rebels attacked a convoy in Ariha's southern countryside.", "Ariha's southern countryside", "Countryside", 180, null)]
    [InlineData("Rebels attacked a convoy in the northern Ariha countryside.", "northern Ariha countryside", "Countryside", 0, null)]
    [InlineData("Rebels attacked a convoy in southern Idlib province.", "southern Idlib", "Part", 180, null)]
    [InlineData("Rebels attacked a convoy in south-eastern parts of Idlib province.", "south-eastern parts of Idlib", "Part", 135, null)]
    [InlineData("Rebels attacked a convoy in the south of Idlib province.", "south of Idlib", "Part", 180, null)]
    [InlineData("Rebels attacked a convoy in the Saraqib area.", "Saraqib area", "Area", null, null)]
    [InlineData("Rebels attacked a convoy in Saraqib and its surroundings.", "Saraqib and its surroundings", "Area", null, null)]
    [InlineData("Rebels attacked a convoy between Ariha and Jisr al-Shughur.", "between Ariha and Jisr al-Shughur", "Between", null, null)]
    [InlineData("Rebels attacked a convoy between Ariha, Saraqib and Maarat al-Numan.", "between Ariha, Saraqib and Maarat al-Numan", "Between", null, null)]
    [InlineData("Rebels attacked a convoy on the road between Ariha and Saraqib.", "road between Ariha and Saraqib", "Road", null, null)]
    [InlineData("Rebels attacked a convoy on the Ariha-Saraqib road.", "Ariha-Saraqib road", "Road", null, null)]
    [InlineData("Rebels attacked a convoy on the Khan Shaykhun–Morek road.", "Khan Shaykhun–Morek road", "Road", null, null)]
    [InlineData("Rebels attacked a convoy on the M4 near Ariha.", "M4 near Ariha", "Inside", null, null)]
    [InlineData("Rebels attacked a convoy on the M4 highway between Ariha and Jisr al-Shughur.", "M4 highway between Ariha and Jisr al-Shughur", "Inside", null, null)]
    [InlineData("قصفت الطائرات ريف إدلب الجنوبي.", "ريف إدلب الجنوبي", "Part", 180, null)]
    [InlineData("قصفت الطائرات شمال سراقب.", "شمال سراقب", "Offset", 0, null)]
    [InlineData("قصفت الطائرات قرب سراقب.", "قرب سراقب", "Near", null, null)]
    [InlineData("قصفت الطائرات محيط بلدة سراقب.", "محيط بلدة سراقب", "Near", null, null)]
    [InlineData("قصفت الطائرات جنوب شرق سراقب.", "جنوب شرق سراقب", "Offset", 135, null)]
    public void A_phrase_gives_one_place_with_its_words(string sentence, string words, string relation, int? bearing, double? km)
    {
        var (text, id, phrase) = Read(sentence).ShouldHaveSingleItem();

        text.ShouldBe(words);
        id.ShouldNotBeNull();
        phrase.Relation.ToString().ShouldBe(relation);
        phrase.Bearing.ShouldBe(bearing);
        if (km is { } said) phrase.Distance!.Value.Km.ShouldBe(said, 0.05);
        else phrase.Distance.ShouldBeNull();
    }

    [Theory]
    [InlineData("Rebels killed north of 40 people in Saraqib.")]
    [InlineData("Rebels attacked a convoy between Monday and Friday in Saraqib.")]
    [InlineData("Around 20 people were killed in Saraqib.")]
    [InlineData("It was a near miss in Saraqib.")]
    [InlineData("From Monday to Friday rebels attacked Saraqib.")]
    [InlineData("Rebels attacked the outskirts after they had taken Saraqib.")]
    [InlineData("The border guards of Saraqib were attacked.")]
    public void Words_that_speak_of_something_else_are_no_phrase(string sentence) => Read(sentence).ShouldHaveSingleItem().Phrase.Relation.ShouldBe(SpatialRelation.Inside);

    [Theory]
    [InlineData("Turkey signed an agreement between Turkey and Russia.")]
    [InlineData("The war between Iran and Iraq lasted for years.")]
    [InlineData("There was a ceasefire between Turkey and Russia.")]
    public void Countries_between_which_something_is_are_parties(string sentence) => Read(sentence).ShouldBeEmpty();

    [Fact]
    public void From_one_to_the_other_both_ends_count()
    {
        var places = Read("A convoy moved from Saraqib to Ariha.");

        places.Select(place => (place.Text, place.Id)).ShouldBe([("from Saraqib to Ariha", "saraqib"), ("Ariha", "ariha")]);
        places[0].Phrase.Relation.ShouldBe(SpatialRelation.Between);
    }

    [Theory]
    [InlineData("Rebels attacked a convoy along the border between Syria and Turkey.")]
    [InlineData("Rebels attacked a convoy along the Syrian-Turkish border.")]
    [InlineData("Rebels attacked a convoy along the Syria-Turkey border.")]
    public void The_border_of_two_countries_is_the_entry_that_it_has(string sentence) => Read(sentence).ShouldHaveSingleItem().Id.ShouldBe("syria-turkey-border");

    [Fact]
    public void The_border_with_a_country_is_that_of_the_country_spoken_of() =>
        Read("Warplanes bombed Harim, near the Turkish border.").ShouldHaveSingleItem().Id.ShouldBe("harim");

    [Theory]
    [InlineData("Warplanes bombed Saraqib. Dozens were killed there.", "there", "saraqib")]
    [InlineData("Warplanes bombed the town of Saraqib and the city of Idlib. Two were killed in the same town.", "the same town", "saraqib")]
    [InlineData("Warplanes bombed the town of Saraqib and the city of Idlib. Two were killed in that city.", "that city", "idlib")]
    [InlineData("Warplanes bombed Saraqib. A convoy was attacked nearby.", "nearby", "saraqib")]
    public void Words_point_back_to_a_place(string sentences, string words, string id)
    {
        var last = Read(sentences)[^1];
        (last.Text, last.Id).ShouldBe((words, id));
    }

    [Theory]
    [InlineData("Warplanes bombed Saraqib. There were clashes.")]
    [InlineData("Warplanes bombed Saraqib. He said there is no doubt.")]
    [InlineData("Dozens were killed there.")]
    public void There_points_at_nothing_where_it_only_says_that_something_is(string sentences) => Resolved(sentences).ShouldNotContain(resolution => resolution.IsAnaphor);

    [Fact]
    public void An_unknown_village_lies_where_the_phrase_behind_it_says()
    {
        var unknown = curated.Extract("Warplanes bombed the village of Qwxtabba, 5 km south of Saraqib, on Monday.").Events.ShouldHaveSingleItem().Places.ShouldHaveSingleItem();

        unknown.Text.ShouldBe("Qwxtabba");
        unknown.PlaceId.ShouldBeNull();
        unknown.RadiusKm.ShouldBeInRange(5, 15);
        unknown.Point!.Value.Lat.ShouldBeLessThan(curated.Gazetteer.Find("saraqib")!.Point.Lat);
    }

    [Fact]
    public void A_distance_beyond_all_bounds_locates_nothing() =>
        curated.Extract("Rebels attacked a convoy 9999 km south of Saraqib.").Events.SelectMany(e => e.Places).ShouldAllBe(place => place.Point == null);

    [Fact]
    public void No_distance_at_all_is_near() => Read("Rebels attacked a convoy 0 km south of Saraqib.").ShouldHaveSingleItem().Phrase.Relation.ShouldBe(SpatialRelation.Near);
}
