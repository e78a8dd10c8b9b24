using System.Text;
using System.Text.Json;
using GeoEvents.Formats;
using NetTopologySuite.IO;

namespace GeoEvents.Tests.Formats;

public sealed class GeometryWriterTests
{
    [Theory]
    [InlineData("POINT (36.80312345678 -0.00000001)", """{"type":"Point","coordinates":[36.803123,0]}""")]
    [InlineData("LINESTRING (1 2, 3 4)", """{"type":"LineString","coordinates":[[1,2],[3,4]]}""")]
    [InlineData("LINEARRING (0 0, 0 1, 1 1, 0 0)", """{"type":"LineString","coordinates":[[0,0],[0,1],[1,1],[0,0]]}""")]
    [InlineData("MULTIPOINT ((1 2), (3 4))", """{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}""")]
    [InlineData("MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", """{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}""")]
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", """{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}""")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), POLYGON EMPTY, LINESTRING (1 2, 3 4))",
        """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}""")]
    [InlineData("POINT Z (1 2 3)", """{"type":"Point","coordinates":[1,2]}""")]
    [InlineData("POLYGON EMPTY", "null")]
    public void Geometries_are_written_longitude_first_with_six_decimals(string wkt, string json) => Written(wkt).ShouldBe(json);

    [Theory]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 0), (4 2, 4 3, 5 3, 4 2))")]
    [InlineData("POLYGON ((0 0, 9 9, 9 0, 0 0), (4 2, 5 3, 4 3, 4 2))")]
    public void Outer_rings_run_counter_clockwise_and_holes_clockwise(string wkt) =>
        Written(wkt).ShouldBe("""{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[4,2],[4,3],[5,3],[4,2]]]}""");

    private static string Written(string wkt)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json.Compact)) GeometryWriter.Write(json, new WKTReader().Read(wkt));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
