using GeoEvents.Geography;

namespace GeoEvents.Tests.Geography;

public sealed class BoundingBoxTests
{
    [Theory]
    [InlineData(36, 35, true)]
    [InlineData(37, 36, true)]
    [InlineData(36.5, 35.5, true)]
    [InlineData(35.9, 35.5, false)]
    [InlineData(36.5, 36.1, false)]
    public void Its_edges_belong_to_it(double lon, double lat, bool inside) => new BoundingBox(36, 35, 37, 36).Contains(new LonLat(lon, lat)).ShouldBe(inside);

    [Theory]
    [InlineData(175, true)]
    [InlineData(-175, true)]
    [InlineData(180, true)]
    [InlineData(-180, true)]
    [InlineData(0, false)]
    [InlineData(-165, false)]
    public void With_the_west_east_of_the_east_it_crosses_the_antimeridian(double lon, bool inside)
    {
        var box = new BoundingBox(170, -10, -170, 10);

        box.CrossesAntimeridian.ShouldBeTrue();
        box.Contains(new LonLat(lon, 0)).ShouldBe(inside);
    }

    [Theory]
    [InlineData(36, 35, 50)]
    [InlineData(179.9, -17, 30)]
    [InlineData(-180, 60, 1000)]
    [InlineData(20, 89, 200)]
    [InlineData(0, 0, 20_015)]
    [InlineData(36, 35, 0)]
    public void Around_a_position_it_holds_all_within_the_distance(double lon, double lat, double km)
    {
        var center = new LonLat(lon, lat);
        var box = BoundingBox.Around(center, km);

        box.Contains(center).ShouldBeTrue();
        for (var bearing = 0; bearing < 360; bearing += 3) box.Contains(GreatCircle.Destination(center, bearing, km)).ShouldBeTrue($"{bearing}");
    }

    [Fact]
    public void Around_a_position_it_holds_little_else()
    {
        var box = BoundingBox.Around(new LonLat(179.9, 60), 111.195);

        new[] { box.South, box.North, box.West, box.East }.ShouldBe([59, 61, 177.9, -178.1], tolerance: 0.01);
    }

    [Theory]
    [InlineData(-181, 0, 0, 0)]
    [InlineData(0, -91, 0, 0)]
    [InlineData(0, 0, 181, 0)]
    [InlineData(0, 0, 0, 91)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(double.NaN, 0, 0, 0)]
    public void Wrong_values_are_refused(double west, double south, double east, double north) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BoundingBox(west, south, east, north));
}
