using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Checking;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.IO;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class GazetteerCheckTests
{
    private const string Square = "POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))";

    [Fact]
    public void Places_without_conflicts_have_none() =>
        Check(Town("zeta", 36.5, 35.5, "Zeta"), Town("eta", 36.51, 35.5, "Eta"), Town("far", 38.5, 35.5, "Zeta")).ShouldBeEmpty();

    [Fact]
    public void Two_places_with_one_id_are_told_once()
    {
        var conflict = Check(Town("zeta", 36.5, 35.5, "Zeta"), Town("zeta", 38.5, 35.5, "Eta"), Town("zeta", 39.5, 35.5, "Theta")).ShouldHaveSingleItem();
        conflict.Kind.ShouldBe(GazetteerConflictKind.DuplicateId);
        conflict.Ids.ShouldBe(["zeta"]);
        conflict.Sentence.ShouldBe("The id 'zeta' is there 3 times: Zeta, Eta, Theta.");
    }

    [Fact]
    public void Two_places_of_one_name_within_50_km_are_told_with_their_distance()
    {
        var conflict = Check(Town("zeta", 36.5, 35.5, "Zeta", "Tel Zeta"), Town("tel-zeta", 36.5, 35.9, "Tal", "TEL-ZÉTA", "Zeta")).ShouldHaveSingleItem();
        conflict.Kind.ShouldBe(GazetteerConflictKind.SameNameNearby);
        conflict.Ids.ShouldBe(["zeta", "tel-zeta"]);
        conflict.Sentence.ShouldBe("Zeta (zeta) and Tal (tel-zeta) share the name 'Zeta' and are 44.5 km apart.");
    }

    [Theory]
    [InlineData(PlaceKind.Town, PlaceKind.Neighbourhood, true)]
    [InlineData(PlaceKind.AirBase, PlaceKind.Airport, true)]
    [InlineData(PlaceKind.Hill, PlaceKind.Mountain, true)]
    [InlineData(PlaceKind.Governorate, PlaceKind.City, false)]
    [InlineData(PlaceKind.Village, PlaceKind.River, false)]
    public void Only_places_of_like_kind_are_namesakes(PlaceKind one, PlaceKind other, bool expected) =>
        Check(Of(one, Town("one", 36.5, 35.5, "Zeta")), Of(other, Town("other", 36.5, 35.7, "Zeta"))).Length.ShouldBe(expected ? 1 : 0);

    [Fact]
    public void Namesakes_that_are_declared_are_no_conflict()
    {
        var zeta = Town("zeta", 36.5, 35.5, "Zeta") with { Namesakes = ["other"] };
        Check(zeta, Town("other", 36.5, 35.7, "Zeta")).ShouldBeEmpty();
        Check(Town("other", 36.5, 35.7, "Zeta"), zeta).ShouldBeEmpty();
        Check(zeta, Town("third", 36.5, 35.7, "Zeta")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_name_that_many_places_share_is_told_once_a_neighbourhood()
    {
        var posts = Enumerable.Range(0, 20_000).Select(i => Town($"mine:{i}", 36.5 + i % 100 / 1000.0, 35.5 + i / 100 / 1000.0, "Checkpoint"));
        var others = Enumerable.Range(0, 3).Select(i => Town($"other:{i}", 40.5, 35.6 + i / 50.0, "Checkpoint"));
        var conflicts = Check([.. posts, .. others]);
        conflicts[0].Sentence.ShouldBe("'Checkpoint' is the name of 20000 places within 50 km of Checkpoint (mine:0): mine:0, mine:1, mine:2 …");
        conflicts[1..].Select(conflict => string.Join(' ', conflict.Ids)).ShouldBe(["other:0 other:1", "other:0 other:2", "other:1 other:2"]);
    }

    [Fact]
    public void A_check_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => GazetteerCheck.Run([Town("zeta", 36.5, 35.5, "Zeta")], beside: null, stop.Token).Count());
    }

    [Theory]
    [InlineData(35.515, null)]
    [InlineData(35.53, GazetteerConflictKind.SourcesDisagree)]
    [InlineData(35.6, GazetteerConflictKind.SameNameNearby)]
    [InlineData(36.0, null)]
    public void Two_sources_of_one_place_agree_disagree_or_mean_two_places(double lat, GazetteerConflictKind? kind) =>
        Check(Town("a:1", 36.5, 35.5, "Zeta"), Town("b:1", 36.5, lat, "Zeta")).Select(conflict => (GazetteerConflictKind?)conflict.Kind).SingleOrDefault().ShouldBe(kind);

    [Theory]
    [InlineData(PlaceKind.District, 35.8, true)]
    [InlineData(PlaceKind.District, 35.9, false)]
    [InlineData(PlaceKind.City, 35.6, true)]
    [InlineData(PlaceKind.City, 35.65, false)]
    public void Two_sources_disagree_as_far_as_an_import_would_take_their_places_for_one(PlaceKind kind, double lat, bool expected)
    {
        using var test = TestGazetteer.Of(Of(kind, Town("zeta", 36.5, 35.5, "Zeta")));
        var other = Of(kind, Town("b:1", 36.5, lat, "Zeta"));
        GazetteerCheck.Run([other], test.Gazetteer).ToArray().ShouldHaveSingleItem().Kind.ShouldBe(expected ? GazetteerConflictKind.SourcesDisagree : GazetteerConflictKind.SameNameNearby);
        (test.Gazetteer.With([other]).Find("b:1")!.Id == "zeta").ShouldBe(expected);
    }

    [Fact]
    public void One_source_never_has_a_place_twice() =>
        Check(Town("a:1", 36.5, 35.5, "Zeta"), Town("a:2", 36.5, 35.501, "Zeta")).ShouldHaveSingleItem().Kind.ShouldBe(GazetteerConflictKind.SameNameNearby);

    [Fact]
    public void What_lies_in_the_area_of_its_namesake_agrees_with_it() =>
        Check(Shaped(Of(PlaceKind.Region, Town("a:1", 36.1, 35.1, "Zeta")), Square), Of(PlaceKind.Region, Town("b:1", 36.9, 35.9, "Zeta"))).ShouldBeEmpty();

    [Fact]
    public void Places_are_checked_beside_a_gazetteer_whose_own_are_not_checked()
    {
        using var test = TestGazetteer.Of(Town("zeta", 36.5, 35.5, "Zeta"), Town("zeta-2", 36.5, 35.6, "Zeta"), Town("replaced", 36.5, 35.3, "Zeta"));
        var conflicts = GazetteerCheck.Run([Town("a:1", 36.5, 35.53, "Zeta", "Zeta"), Town("replaced", 38.5, 35.5, "Replaced")], test.Gazetteer).ToArray();
        conflicts.Select(conflict => (conflict.Kind, string.Join(' ', conflict.Ids))).ShouldBe(
            [(GazetteerConflictKind.SourcesDisagree, "a:1 zeta"), (GazetteerConflictKind.SameNameNearby, "a:1 zeta-2")]);
    }

    [Theory]
    [InlineData(37.005, false)]
    [InlineData(37.05, true)]
    public void A_point_further_outside_its_parent_than_both_may_be_off_is_told(double lon, bool expected)
    {
        var parent = Shaped(Of(PlaceKind.Governorate, Town("parent", 36.5, 35.5, "Parent")), Square);
        var conflicts = Check(parent, In("parent", Of(PlaceKind.District, Town("district", 36.6, 35.5, "District"))), In("district", Town("zeta", lon, 35.5, "Zeta")));
        conflicts.Select(conflict => conflict.Sentence).ShouldBe(expected ? ["Zeta (zeta) lies 4.5 km outside Parent (parent); together they may be 2.0 km off."] : []);
    }

    [Fact]
    public void A_community_whose_subdistrict_is_not_there_is_held_against_the_district_of_its_code()
    {
        var district = Shaped(Of(PlaceKind.District, Town("ocha:SY0705", 36.5, 35.5, "District")), Square);
        Check(district, In("ocha:SY070500", Town("ocha:C1", 37.5, 35.5, "Zeta"))).ShouldHaveSingleItem().Ids.ShouldBe(["ocha:C1", "ocha:SY0705"]);
    }

    [Fact]
    public void Parents_that_are_not_there_or_go_in_circles_say_nothing() =>
        Check(In("nowhere", Town("a", 36.5, 35.5, "A")), In("c", Town("b", 36.5, 35.5, "B")), In("b", Town("c", 36.5, 35.5, "C"))).ShouldBeEmpty();

    [Theory]
    [InlineData("SY", GazetteerConflictKind.MissingArabicName)]
    [InlineData("TR", null)]
    [InlineData(null, null)]
    public void An_Arabic_name_is_missed_where_Arabic_is_spoken(string? country, GazetteerConflictKind? kind)
    {
        var entry = Entry("zeta", PlaceKind.Town, 36.5, 35.5, country, "Zeta");
        Check(entry).Select(conflict => (GazetteerConflictKind?)conflict.Kind).SingleOrDefault().ShouldBe(kind);
    }

    [Theory]
    [InlineData("POLYGON ((36 35, 37 36, 37 35, 36 36, 36 35))", "is not valid at 36.5 35.5 (self-intersection)")]
    [InlineData("POLYGON EMPTY", "is empty")]
    [InlineData("LINESTRING (36 35, 37 35)", "lies 55.6 km from its point")]
    public void A_geometry_that_is_none_or_off_its_point_is_told(string wkt, string what)
    {
        var conflict = Check(Shaped(Of(PlaceKind.Region, Town("zeta", 36.5, 35.5, "Zeta")), wkt)).ShouldHaveSingleItem();
        (conflict.Kind, conflict.Sentence).ShouldBe((GazetteerConflictKind.InvalidGeometry, $"The geometry of Zeta (zeta) {what}."));
    }

    [Fact]
    public void The_curated_places_and_the_countries_have_no_conflicts() => GazetteerCheck.Run(GazetteerFolder.Read(CuratedGazetteerTests.Folder()), beside: null).ShouldBeEmpty();

    private static GazetteerConflict[] Check(params GazetteerEntry[] entries) => [.. GazetteerCheck.Run(entries, beside: null)];

    private static GazetteerEntry Town(string id, double lon, double lat, params string[] names)
    {
        var entry = Entry(id, PlaceKind.Town, lon, lat, "SY", names);
        return entry with { Place = entry.Place with { ArabicName = "زيتا" } };
    }

    private static GazetteerEntry Of(PlaceKind kind, GazetteerEntry entry) => entry with { Place = entry.Place with { Kind = kind } };

    private static GazetteerEntry In(string parent, GazetteerEntry entry) => entry with { Place = entry.Place with { ParentId = parent } };

    private static GazetteerEntry Shaped(GazetteerEntry entry, string wkt) => entry with { Place = entry.Place with { Geometry = new WKTReader().Read(wkt) } };
}
