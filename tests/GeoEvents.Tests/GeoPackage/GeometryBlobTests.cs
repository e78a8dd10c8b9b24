using GeoEvents.GeoPackage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoEvents.Tests.GeoPackage;

public sealed class GeometryBlobTests
{
    [Theory]
    [InlineData("POINT (36.803 35.866)")]
    [InlineData("LINESTRING (36 35, 37 36)")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 0), (2 1, 3 1, 3 2, 2 1))")]
    [InlineData("MULTIPOLYGON (((179 0, 180 0, 180 1, 179 0)), ((-180 0, -179 0, -180 1, -180 0)))")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))")]
    public void A_geometry_comes_back_with_its_envelope(string wkt)
    {
        var geometry = new WKTReader().Read(wkt);

        var blob = GeometryBlob.Write(geometry);

        GeometryBlob.Read(blob).EqualsExact(geometry).ShouldBeTrue();
        GeometryBlob.ReadEnvelope(blob).ShouldBe(geometry.EnvelopeInternal);
    }

    [Fact]
    public void A_point_takes_29_bytes() => GeometryBlob.Write(new Point(1, 2)).Length.ShouldBe(29);

    [Theory]
    [InlineData("")]
    [InlineData("4750")]
    [InlineData("4750000100000000")]
    [InlineData("4750000E0000000001")]
    [InlineData("474B000100000000010100000000000000000000000000000000000000")]
    [InlineData("47500001E6100000010100000000")]
    public void Other_bytes_are_refused(string hex) =>
        Should.Throw<FormatException>(() => GeometryBlob.Read(Convert.FromHexString(hex)));
}
