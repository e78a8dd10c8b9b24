using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Lists;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class GeoJsonListTests
{
    private static string Collection(params string[] features) => $$"""{"type": "FeatureCollection", "features": [{{string.Join(", ", features)}}]}""";

    private static string Feature(string id, string geometry, string properties) => $$"""{"type": "Feature", "id": {{id}}, "geometry": {{geometry}}, "properties": {{properties}}}""";

    [Fact]
    public void A_feature_is_an_event_where_its_geometry_is()
    {
        var reported = Event(EventListFormat.Geojson, Collection(Feature("7", """{"type": "Point", "coordinates": [36.5, 35.5]}""", """{"date": "2020-03-06", "text": "Shots.", "actors": ["A", "B"], "wherePrecision": 1}""")));
        (reported.Quote, reported.Places[0].Point, reported.Places[0].Precision).ShouldBe(("Shots.", new LonLat(36.5, 35.5), WherePrecision.Exact));
        reported.Actors.ShouldBe(["A", "B"]);
    }

    [Fact]
    public void An_area_is_the_footprint_and_reaches_as_far()
    {
        var place = Event(EventListFormat.Geojson, Collection(Feature("\"a\"", """{"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]]}""", """{"date": "2020", "where_prec": 4, "place": "Zumurrud"}"""))).Places[0];
        place.Footprint.ShouldNotBeNull().EnvelopeInternal.Width.ShouldBe(1);
        place.RadiusKm.ShouldBeInRange(60, 90);
        place.Precision.ShouldBe(WherePrecision.Governorate);
    }

    [Fact]
    public void A_feature_without_geometry_is_unlocated_and_one_without_id_bad()
    {
        var rows = Read(EventListFormat.Geojson, Collection(Feature("1", "null", """{"date": "2020"}"""), """{"type": "Feature", "geometry": null, "properties": {"date": "2020"}}"""));
        Good(rows[0]).Events[0].Places.ShouldBeEmpty();
        (rows[1].Number, rows[1].Error).ShouldBe((2, "id is empty"));
    }

    [Theory]
    [InlineData("""{"type": "Point", "coordinates": [36.5, 95]}""", "[36.5, 95] is no longitude and latitude")]
    [InlineData("""{"type": "Dot", "coordinates": [36.5, 35]}""", "'Dot' is no type of geometry")]
    [InlineData("""{"type": "Point"}""", "a value of it is of another type than it has to be, or missing")]
    public void A_feature_whose_geometry_is_none_is_bad_and_stops_nothing(string geometry, string reason)
    {
        var rows = Read(EventListFormat.Geojson, Collection(Feature("1", geometry, "{}"), Feature("2", "null", "{}")));
        rows.Select(row => row.Error).ShouldBe([reason, null]);
    }

    [Fact]
    public void What_is_no_collection_is_told() => Should.Throw<EventListException>(() => Read(EventListFormat.Geojson, "{\"a\": 1}")).Message.ShouldBe("list.csv is no GeoJSON FeatureCollection.");

    [Fact]
    public void A_collection_that_ends_in_the_middle_is_told_behind_what_it_has()
    {
        var rows = Read(EventListFormat.Geojson, Collection(Feature("1", "null", "{}"), Feature("2", "null", "{}"))[..^20]);
        rows.Select(row => row.Error).ShouldBe([null, "line 1: this is not JSON; nothing behind it was read"]);
    }
}
