using GeoEvents.Geography;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests.Geography;

public sealed class CircleTests
{
    [Theory]
    [InlineData(36.8, 35.9, 0.1)]
    [InlineData(36.8, 35.9, 1.5)]
    [InlineData(36.8, 35.9, 500)]
    [InlineData(0, 80, 300)]
    [InlineData(0, -80, 300)]
    public void Its_corners_lie_on_the_circle_counter_clockwise(double lon, double lat, double radius)
    {
        var center = new LonLat(lon, lat);

        var circle = Circle.Around(center, radius).ShouldBeOfType<Polygon>();

        circle.IsValid.ShouldBeTrue();
        Orientation.IsCCW(circle.Shell.CoordinateSequence).ShouldBeTrue();
        circle.Shell.NumPoints.ShouldBe(Circle.Corners + 1);
        circle.Coordinates.ShouldAllBe(corner => Math.Abs(GreatCircle.DistanceKm(center, new LonLat(corner.X, corner.Y)) - radius) < radius * 1e-6);
    }

    [Theory]
    [InlineData(179.9)]
    [InlineData(-179.9)]
    [InlineData(180)]
    [InlineData(-180)]
    public void Across_the_antimeridian_it_has_two_parts(double lon)
    {
        var circle = Circle.Around(new LonLat(lon, 10), 100).ShouldBeOfType<MultiPolygon>();

        circle.IsValid.ShouldBeTrue();
        circle.NumGeometries.ShouldBe(2);
        circle.Coordinates.ShouldAllBe(corner => corner.X >= -180 && corner.X <= 180);
        circle.Area.ShouldBe(Circle.Around(new LonLat(0, 10), 100).Area, 1e-6);
    }

    [Theory]
    [InlineData(89.9, 100, 89.0, 90)]
    [InlineData(-89.9, 100, -90, -89.0)]
    [InlineData(0, 30_000, -90, 90)]
    public void Around_a_pole_it_is_a_band_of_latitudes(double lat, double radius, double south, double north)
    {
        var extent = Circle.Around(new LonLat(36, lat), radius).EnvelopeInternal;

        (extent.MinX, extent.MaxX).ShouldBe((-180, 180));
        extent.MinY.ShouldBe(south, 0.01);
        extent.MaxY.ShouldBe(north, 0.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_radius_is_more_than_nothing(double radius) => Should.Throw<ArgumentOutOfRangeException>(() => Circle.Around(new LonLat(0, 0), radius));
}
