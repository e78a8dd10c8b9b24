using GeoEvents.Gazetteers;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class PlaceSearchTests
{
    [Theory]
    [InlineData("Burayj, Idlib")]
    [InlineData("Burayj (Idlib)")]
    [InlineData("Burayj, Edleb")]
    [InlineData("بريج، إدلب")]
    public void What_contains_a_place_tells_its_namesakes_apart(string written)
    {
        using var test = Namesakes();
        var found = PlaceSearch.Find(test.Gazetteer, written);
        found.Select(candidate => candidate.Place.Id).ShouldBe(["burayj-idlib", "burayj-homs"]);
        found[0].Why.ShouldContain("inside Idlib");
        found[1].Why.ShouldContain("not inside Idlib");
        found[1].Score.ShouldBeLessThan(found[0].Score);
    }

    [Theory]
    [InlineData("Burayj, Aleppo, Homs")]
    [InlineData("Burayj, Atlantis, Homs")]
    public void Where_the_nearest_container_does_not_help_the_next_one_does(string written)
    {
        using var test = Of(Curated("idlib", 36.63, 35.93, "Idlib"), Curated("aleppo", 37.1, 36.2, "Aleppo"), Curated("homs", 36.7, 34.7, "Homs"), Curated("a-idlib", 36.6, 35.8, "Burayj"), Curated("b-homs", 36.7, 34.6, "Burayj"));
        PlaceSearch.Find(test.Gazetteer, written)[0].Place.Id.ShouldBe("b-homs");
    }

    [Fact]
    public void A_comma_in_the_name_itself_is_part_of_it()
    {
        using var test = Of(Curated("ring", 36.6, 35.9, "Brigade 46, Base"), Curated("base", 36.6, 35.9, "Base"));
        PlaceSearch.Find(test.Gazetteer, "Brigade 46, Base")[0].Place.Id.ShouldBe("ring");
    }

    [Theory]
    [InlineData("Burayj, Atlantis")]
    [InlineData("Burayj,")]
    [InlineData("Burayj ()")]
    [InlineData("Burayj, Burayj")]
    public void What_is_no_container_changes_nothing(string written)
    {
        using var test = Namesakes();
        PlaceSearch.Find(test.Gazetteer, written).Select(candidate => candidate.Score).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(",")]
    [InlineData(", Idlib")]
    [InlineData("(((((((((((((((((((((((")]
    [InlineData("Atlantis, Idlib")]
    public void What_names_no_place_finds_none(string written)
    {
        using var test = Namesakes();
        PlaceSearch.Find(test.Gazetteer, written).ShouldAllBe(candidate => candidate.Place.Id == "idlib");
    }

    [Fact]
    public void A_million_commas_find_nothing()
    {
        using var test = Namesakes();
        PlaceSearch.Find(test.Gazetteer, string.Concat(Enumerable.Repeat("Burayj,", 1_000_000))).ShouldBeEmpty();
    }

    private static TestGazetteer Namesakes() =>
        Of(Curated("idlib", 36.63, 35.93, "Idlib", "إدلب"), Curated("burayj-idlib", 36.6, 35.8, "Burayj", "بريج"), Curated("burayj-homs", 36.7, 34.5, "Burayj", "بريج"));
}
