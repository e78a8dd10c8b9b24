using GeoEvents.Events;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests.Reading;

public class FootprintTests(CuratedGazetteer curated)
{
    private EventPlace Of(string where) => curated.Extract($"Rebels attacked a convoy {where}.").Events.ShouldHaveSingleItem().Places[0];

    [Fact]
    public void A_town_is_exact()
    {
        var place = Of("in Saraqib");
        place.Precision.ShouldBe(WherePrecision.Exact);
        place.Footprint.ShouldBeNull();
    }

    [Fact]
    public void Near_a_town_is_wider()
    {
        var place = Of("near Saraqib");
        place.Precision.ShouldBe(WherePrecision.Near);
        place.RadiusKm.ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void Southern_Idlib_is_the_southern_part_of_the_governorate_and_its_point_lies_inside()
    {
        var place = Of("in southern Idlib");
        var whole = curated.Gazetteer.Find("idlib-governorate")!.Geometry!;
        place.Text.ShouldBe("southern Idlib");
        place.Precision.ShouldBe(WherePrecision.Governorate);
        place.Footprint!.Area.ShouldBeInRange(whole.Area * 0.3, whole.Area * 0.7);
        place.Footprint.Centroid.Y.ShouldBeLessThan(whole.Centroid.Y);
        place.Footprint.Covers(new Point(place.Point!.Value.Lon, place.Point.Value.Lat)).ShouldBeTrue();
    }

    [Fact]
    public void A_distance_and_a_direction_move_the_place_and_leave_it_open()
    {
        var saraqib = curated.Gazetteer.Find("saraqib")!.Point;
        var place = Of("12 km south of Saraqib");
        GreatCircle.DistanceKm(saraqib, place.Point!.Value).ShouldBe(12, 4);
        place.Point.Value.Lat.ShouldBeLessThan(saraqib.Lat);
        place.RadiusKm.ShouldBeGreaterThan(2);
        place.Precision.ShouldBe(WherePrecision.Near);
    }

    [Fact]
    public void North_of_a_road_is_a_strip_and_no_point()
    {
        var place = Of("north of the M4 highway");
        place.Precision.ShouldBe(WherePrecision.LineOrRegion);
        place.Footprint!.Dimension.ShouldBe(Dimension.Surface);
    }

    [Fact]
    public void An_unknown_village_gets_the_footprint_of_what_contains_it_and_no_name()
    {
        var place = Of("in the village of Qwxtabba in Idlib province");
        place.Text.ShouldBe("Qwxtabba");
        place.PlaceId.ShouldBeNull();
        place.Precision.ShouldBe(WherePrecision.Governorate);
    }

    [Fact]
    public void An_unknown_village_alone_has_no_location()
    {
        var place = Of("in the village of Qwxtabba");
        place.Point.ShouldBeNull();
        place.Precision.ShouldBeNull();
    }
}
