using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.IO;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class CuratedMergeTests
{
    [Fact]
    public void The_curated_place_wins_and_takes_the_names_of_the_same_place_of_the_world()
    {
        var world = Entry("geonames:164816", PlaceKind.Town, 36.80591, 35.86447, "SY", "Sarāqib", "Saraqib", "Serakab", "سراقب");
        using var test = Of([Curated("saraqib", 36.8033603, 35.8660402, "Saraqib")], [world with { Place = world.Place with { ArabicName = "سراقب", Population = 34231 } }]);

        test.Gazetteer.Find("geonames:164816").ShouldBeNull();
        test.Ids("Serakab", NameMatch.Exact).ShouldBe(["saraqib"]);
        var place = test.Gazetteer.Find("saraqib")!;
        place.Point.ShouldBe(new(36.8033603, 35.8660402));
        place.Population.ShouldBe(34231);
        place.ArabicName.ShouldBe("سراقب");
    }

    [Fact]
    public void An_article_that_is_written_otherwise_does_not_part_them()
    {
        var curated = Curated("abu-al-duhur", 37.10, 35.73, "Abu al-Duhur Air Base");
        using var test = Of(
            [curated with { Place = curated.Place with { Kind = PlaceKind.AirBase } }],
            [Entry("airport:OS57", PlaceKind.AirBase, 37.104, 35.732, "SY", "Abu ad Duhur Air Base")]);
        test.Ids("Abu ad-Duhur Air Base", NameMatch.Exact).ShouldBe(["abu-al-duhur"]);
    }

    [Fact]
    public void A_homonym_further_away_stays_a_place_of_its_own()
    {
        using var test = Of([Curated("burayj", 36.3, 35.6, "Burayj")], [Entry("geonames:1", PlaceKind.Village, 36.7, 34.3, "SY", "Burayj")]);
        test.Ids("Burayj").ShouldBe(["burayj", "geonames:1"], ignoreOrder: true);
    }

    [Fact]
    public void Another_name_close_by_stays_a_place_of_its_own()
    {
        using var test = Of([Curated("kafr-nabl", 36.56, 35.61, "Kafr Nabl")], [Entry("geonames:1", PlaceKind.Village, 36.561, 35.611, "SY", "Kafr Nabudah")]);
        test.Gazetteer.Find("geonames:1").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(PlaceKind.Governorate)]
    [InlineData(PlaceKind.Road)]
    [InlineData(PlaceKind.AirBase)]
    public void A_town_is_not_the_governorate_road_or_air_base_of_its_name(PlaceKind kind)
    {
        var curated = Curated("x", 36.6, 35.9, "Idlib");
        using var test = Of([curated with { Place = curated.Place with { Kind = kind } }], [Entry("geonames:1", PlaceKind.City, 36.6, 35.9, "SY", "Idlib")]);
        test.Gazetteer.Find("geonames:1").ShouldNotBeNull();
    }

    [Fact]
    public void Two_world_places_of_one_name_leave_the_nearer_ones_names_with_each_curated_place()
    {
        using var test = Of(
            [Curated("north", 36.60, 35.90, "Zitan"), Curated("south", 36.63, 35.90, "Zitan")],
            [Entry("geonames:1", PlaceKind.Village, 36.631, 35.90, "SY", "Zitan", "Zaytan")]);
        test.Ids("Zaytan", NameMatch.Exact).ShouldBe(["south"]);
    }

    [Fact]
    public void A_world_place_belongs_to_the_governorate_that_holds_it_else_to_its_country()
    {
        var governorate = Curated("idlib-governorate", 36.5, 35.5, "Idlib Governorate");
        governorate = governorate with
        {
            Place = governorate.Place with { Kind = PlaceKind.Governorate, Geometry = new WKTReader().Read("POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))") },
        };
        using var test = Of([governorate], [
            Entry("geonames:1", PlaceKind.Village, 36.2, 35.2, "SY", "Inside"),
            Entry("geonames:2", PlaceKind.Village, 38.2, 35.2, "SY", "Outside"),
            Entry("geonames:3", PlaceKind.Village, 36.2, 35.2, "TR", "Beyond")]);

        test.Gazetteer.Find("geonames:1")!.ParentId.ShouldBe("idlib-governorate");
        test.Gazetteer.Find("geonames:2")!.ParentId.ShouldBe("country:SY");
        test.Gazetteer.Find("geonames:3")!.ParentId.ShouldBeNull();
        test.Gazetteer.Find("idlib-governorate")!.ParentId.ShouldBe("country:SY");
        test.Gazetteer.IsWithin(test.Gazetteer.Find("geonames:1")!, "country:SY").ShouldBeTrue();
    }

    [Fact]
    public void A_world_place_belongs_to_the_smallest_division_that_its_source_names_and_that_is_known()
    {
        GazetteerEntry Named(string id, string division)
        {
            var entry = Entry(id, PlaceKind.Village, 36.2, 35.2, "SY", id);
            return entry with { Place = entry.Place with { ParentId = division } };
        }
        var state = Entry("division:SY.A", PlaceKind.Governorate, 36, 35, "SY", "A");
        var county = Named("division:SY.A.1", "division:SY.A");
        using var test = Of([], [state, county,
            Named("geonames:1", "division:SY.A.1"), Named("geonames:2", "division:SY.A.2"), Named("geonames:3", "division:SY.B.1"), Named("geonames:4", "division:SY.B")]);

        test.Gazetteer.Find("geonames:1")!.ParentId.ShouldBe("division:SY.A.1");
        test.Gazetteer.Find("geonames:2")!.ParentId.ShouldBe("division:SY.A");
        test.Gazetteer.Find("geonames:3")!.ParentId.ShouldBe("country:SY");
        test.Gazetteer.Find("geonames:4")!.ParentId.ShouldBe("country:SY");
        test.Gazetteer.AncestorsOf(test.Gazetteer.Find("geonames:1")!).Select(place => place.Id).ShouldBe(["division:SY.A.1", "division:SY.A", "country:SY"]);
    }

    [Fact]
    public void The_name_of_its_country_is_no_other_name_of_a_place_but_may_be_its_own()
    {
        using var test = Of([], [Entry("geonames:1", PlaceKind.City, 36.3, 33.5, "SY", "Damascus", "Syria"), Entry("geonames:2", PlaceKind.Village, 37, 36, "SY", "Syria", "Suriya"),
            Entry("geonames:3", PlaceKind.Village, 10, 10, "TR", "Elsewhere", "Syria")]);
        test.Ids("Syria", NameMatch.Exact).ShouldBe(["country:SY", "geonames:2", "geonames:3"], ignoreOrder: true);
    }

    [Fact]
    public void A_parent_that_is_no_place_is_named()
    {
        var entry = Curated("x", 36, 35, "X");
        Should.Throw<GazetteerSourceException>(() => Compile([entry with { Place = entry.Place with { ParentId = "nowhere" } }], []))
            .Message.ShouldContain("'nowhere' of 'x'");
    }

    [Fact]
    public void Two_places_with_one_id_are_refused() =>
        Should.Throw<GazetteerSourceException>(() => Compile([Curated("x", 36, 35, "X")], [Entry("x", PlaceKind.Village, 1, 1, null, "Y")])).Message.ShouldContain("'x'");
}
