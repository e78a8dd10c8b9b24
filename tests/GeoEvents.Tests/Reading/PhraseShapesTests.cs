using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests.Reading;

/// <summary>Footprints against true positions: towns anywhere, an event at a distance and bearing from one, and what a reporter writes of that.</summary>
public class PhraseShapesTests(CuratedGazetteer curated)
{
    private static readonly GeometryFactory Factory = new();

    private static Place Town(LonLat point) => new("town", PlaceKind.Town, "Town", point, 1000);

    private static Place Area(string id, PlaceKind kind, double west, double south, double east, double north) =>
        new(id, kind, id, new LonLat((west + east) / 2, (south + north) / 2), 1000) { Country = id, Geometry = Factory.ToGeometry(new Envelope(west, east, south, north)) };

    private static readonly Gen<(Place Town, LonLat True, SpatialPhrase Said)> Reports =
        from lon in Gen.Choose(-179_999, 179_999)
        from lat in Gen.Choose(-80_000, 80_000)
        from metres in Gen.Choose(1_000, 60_000)
        from angle in Gen.Choose(0, 359)
        from eight in Gen.Elements(true, false)
        from five in Gen.Elements(true, false)
        let town = Town(new LonLat(lon / 1000.0, lat / 1000.0))
        let km = metres / 1000.0
        let step = km < 10 ? 1 : five ? 5 : 10
        let said = Math.Max(step, Math.Round(km / step) * step)
        let points = eight ? 45.0 : 90.0
        select (town, GreatCircle.Destination(town.Point, angle, km), new SpatialPhrase(SpatialRelation.Offset, Math.Round(angle / points) * points % 360, Said(said)));

    /// <summary>What is read of a distance as it is written.</summary>
    private static SaidDistance Said(double km)
    {
        var text = ArticleText.Parse(ArticleReader.Read(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{km} km")), "test.txt", new ArticleDefaults { Source = "Test" }));
        return DistanceReader.EndingAt(text, text.Tokens.Count - 1, 0)!.Value.Distance;
    }

    private static Geometry ShapeOf(Place place, SpatialPhrase phrase, params Place[] others) => PhraseShapes.Of(place, phrase, others)!;

    private static bool Holds(Geometry shape, LonLat point) => shape.Covers(new Point(point.Lon, point.Lat));

    [Fact]
    public void What_reporters_round_lies_inside_in_nine_of_ten()
    {
        var reports = Reports.Sample(500, new Rnd(20_200_310), 100).ToList();

        reports.Count(report => Holds(ShapeOf(report.Town, report.Said), report.True)).ShouldBeGreaterThanOrEqualTo(450);
        reports.Count(report => Holds(ShapeOf(report.Town, report.Said with { Relation = SpatialRelation.Distance, Bearing = null }), report.True)).ShouldBeGreaterThanOrEqualTo(450);
    }

    [Fact]
    public void Footprints_are_valid_and_their_circle_holds_them()
    {
        SpatialRelation[] relations = [SpatialRelation.Offset, SpatialRelation.Distance, SpatialRelation.Part, SpatialRelation.Countryside, SpatialRelation.Near, SpatialRelation.Between];
        Prop.ForAll(Reports.ToArbitrary(), report => relations.All(relation =>
        {
            var phrase = report.Said with { Relation = relation };
            var shape = Shape.Of(ShapeOf(report.Town, phrase, Town(report.True)));
            return shape.Area.IsValid && Holds(shape.Area.Buffer(1e-5), shape.Point) && shape.Area.EnvelopeInternal is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 }
                && shape.Area.Coordinates.All(corner => GreatCircle.DistanceKm(shape.Point, new LonLat(corner.X, corner.Y)) <= shape.RadiusKm);
        })).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Between_two_towns_holds_all_on_the_straight_line() =>
        Prop.ForAll(Reports.Where(report => Math.Abs(report.Town.Point.Lat) < 70).ToArbitrary(), report =>
        {
            var shape = ShapeOf(report.Town, new SpatialPhrase(SpatialRelation.Between), Town(report.True));
            var km = GreatCircle.DistanceKm(report.Town.Point, report.True);
            var (dx, dy) = (Math.IEEERemainder(report.True.Lon - report.Town.Point.Lon, 360), report.True.Lat - report.Town.Point.Lat);
            return Enumerable.Range(0, 11).All(tenth => Holds(shape, new LonLat(Math.IEEERemainder(report.Town.Point.Lon + (dx * tenth / 10), 360), report.Town.Point.Lat + (dy * tenth / 10)))) && km > 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 10)]
    [InlineData(36, 35)]
    [InlineData(20, 65)]
    public void A_strip_beside_a_line_is_as_wide_in_kilometres_whichever_way_it_runs(double lon, double lat)
    {
        var eastward = new Place("road", PlaceKind.Road, "Road", new LonLat(lon, lat), 100) { Geometry = new LineString([new(lon, lat), new(lon + 1, lat)]) };
        var northward = eastward with { Geometry = new LineString([new(lon, lat), new(lon, lat + 1)]) };

        var north = ShapeOf(eastward, new SpatialPhrase(SpatialRelation.Offset, 0));
        var east = ShapeOf(northward, new SpatialPhrase(SpatialRelation.Offset, 90));

        Holds(north, GreatCircle.Destination(new LonLat(lon + 0.5, lat), 0, 14)).ShouldBeTrue();
        Holds(north, GreatCircle.Destination(new LonLat(lon + 0.5, lat), 0, 16)).ShouldBeFalse();
        Holds(north, GreatCircle.Destination(new LonLat(lon + 0.5, lat), 180, 1)).ShouldBeFalse();
        Holds(east, GreatCircle.Destination(new LonLat(lon, lat + 0.5), 90, 14)).ShouldBeTrue();
        Holds(east, GreatCircle.Destination(new LonLat(lon, lat + 0.5), 90, 16)).ShouldBeFalse();
        Holds(east, GreatCircle.Destination(new LonLat(lon, lat + 0.5), 270, 1)).ShouldBeFalse();
    }

    [Fact]
    public void A_border_runs_along_what_two_countries_share()
    {
        var border = ShapeOf(Area("west", PlaceKind.Country, 10, 40, 12, 42), new SpatialPhrase(SpatialRelation.Border), Area("east", PlaceKind.Country, 12, 40, 14, 42));

        Holds(border, new LonLat(11.9, 41)).ShouldBeTrue();
        Holds(border, new LonLat(12.1, 41)).ShouldBeTrue();
        Holds(border, new LonLat(10, 41)).ShouldBeFalse();
        Holds(border, new LonLat(11, 42)).ShouldBeFalse();
    }

    [Fact]
    public void Deep_inside_is_counted_from_the_edge_shared()
    {
        var deep = ShapeOf(Area("west", PlaceKind.Country, 10, 40, 12, 42), new SpatialPhrase(SpatialRelation.Deep, null, new SaidDistance(20, 5)), Area("east", PlaceKind.Country, 12, 40, 14, 42));

        Holds(deep, new LonLat(11.8, 41)).ShouldBeTrue();
        Holds(deep, new LonLat(12.1, 41)).ShouldBeFalse();
        Holds(deep, new LonLat(10.1, 41)).ShouldBeFalse();
    }

    [Fact]
    public void Off_the_coast_is_sea_and_no_neighbour()
    {
        Place land = Area("land", PlaceKind.Country, 10, 40, 12, 42), neighbour = Area("east", PlaceKind.Country, 12, 40, 14, 42);

        var sea = ShapeOf(land, new SpatialPhrase(SpatialRelation.OffCoast), land, neighbour);

        Holds(sea, new LonLat(9.8, 41)).ShouldBeTrue();
        Holds(sea, new LonLat(10.2, 41)).ShouldBeFalse();
        Holds(sea, new LonLat(12.1, 41)).ShouldBeFalse();
    }

    [Fact]
    public void A_part_of_a_country_cut_at_the_antimeridian_is_valid()
    {
        var country = Area("far", PlaceKind.Country, 170, 60, 180, 70) with { Point = new LonLat(179, 65), Geometry = Factory.CreateMultiPolygon([(Polygon)Factory.ToGeometry(new Envelope(170, 180, 60, 70)), (Polygon)Factory.ToGeometry(new Envelope(-180, -170, 60, 70))]) };

        var south = ShapeOf(country, new SpatialPhrase(SpatialRelation.Part, 180));

        south.IsValid.ShouldBeTrue();
        Holds(south, new LonLat(179, 61)).ShouldBeTrue();
        Holds(south, new LonLat(-179, 61)).ShouldBeTrue();
        Holds(south, new LonLat(-175, 69)).ShouldBeFalse();
    }

    [Fact]
    public void An_outline_that_crosses_itself_does_not_stop_reading()
    {
        var crossed = new Place("crossed", PlaceKind.Governorate, "Crossed", new LonLat(1, 1), 1000) { Geometry = new Polygon(new LinearRing([new(0, 0), new(2, 2), new(2, 0), new(0, 2), new(0, 0)])) };

        foreach (var relation in Enum.GetValues<SpatialRelation>())
        {
            var shape = ShapeCache.Get(crossed, new SpatialPhrase(relation, 0, new SaidDistance(5, 1)), [crossed]);
            (shape is null || shape.Area.IsValid).ShouldBeTrue();
        }
    }

    [Fact]
    public void On_a_road_near_a_town_is_that_part_of_the_road()
    {
        var place = curated.Extract("Rebels attacked a convoy on the M4 near Ariha.").Events.ShouldHaveSingleItem().Places.ShouldHaveSingleItem();
        var ariha = curated.Gazetteer.Find("ariha")!.Point;

        place.PlaceId.ShouldBe("m4-highway");
        GreatCircle.DistanceKm(place.Point!.Value, ariha).ShouldBeLessThan(20);
        place.RadiusKm.ShouldBeLessThan(45);
        (place.Precision is WherePrecision.Near or WherePrecision.LineOrRegion).ShouldBeTrue();
    }

    [Fact]
    public void Between_two_towns_is_one_place()
    {
        var place = curated.Extract("Rebels attacked a convoy between Ariha and Jisr al-Shughur.").Events.ShouldHaveSingleItem().Places.ShouldHaveSingleItem();

        place.Text.ShouldBe("between Ariha and Jisr al-Shughur");
        place.Precision.ShouldBe(WherePrecision.Near);
        Holds(place.Footprint!, curated.Gazetteer.Find("ariha")!.Point).ShouldBeTrue();
        Holds(place.Footprint!, curated.Gazetteer.Find("jisr-al-shughur")!.Point).ShouldBeTrue();
    }
}
