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
    [InlineData(-181, 0, 0, 0)]
    [InlineData(0, -91, 0, 0)]
    [InlineData(0, 0, 181, 0)]
    [InlineData(0, 0, 0, 91)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(double.NaN, 0, 0, 0)]
    public void Wrong_values_are_refused(double west, double south, double east, double north) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BoundingBox(west, south, east, north));
}
