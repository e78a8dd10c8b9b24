using System.Text;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Tests.Gazetteers;

public sealed class GeoJsonPlacesTests
{
    private const string Point = """{"type":"Point","coordinates":[36.5,35.5]}""";

    [Fact]
    public void A_feature_is_a_place_with_what_its_properties_say()
    {
        var entry = Read("""
            {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[36.5,35.5,420]},
             "properties":{"name":"Zeta","name:ar":"زيتا","name:ku-Latn":"Zêta","alt_name":"Zaita; Tel Zeta","kind":"military-base","country":"sy","population":1200,"precision_m":300,"parent":"idlib-district","source":"survey"}}
            """).ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Zeta", "Zaita", "Tel Zeta", "زيتا", "Zêta"], ignoreOrder: true);
        entry.Place.ShouldBe(new Place("mine:7", PlaceKind.MilitaryBase, "Zeta", new(36.5, 35.5), 300)
        {
            ArabicName = "زيتا",
            Country = "SY",
            ParentId = "idlib-district",
            Population = 1200,
            Provenance = "survey",
        });
    }

    [Theory]
    [InlineData("""{"NAME_EN":"Zeta","NAME_ARA":"زيتا","PCODE":"SY07"}""", "ocha:SY07", PlaceKind.Governorate, null)]
    [InlineData("""{"NAME_EN":"Zeta","NAME_ARA":"زيتا","PCODE":"SY0705","ADMIN1_COD":"SY07","ADMIN1_EN":"Eta"}""", "ocha:SY0705", PlaceKind.District, "ocha:SY07")]
    [InlineData("""{"ADM3_EN":"Zeta","ADM3_AR":"زيتا","ADM3_PCODE":"SY070500","ADM2_EN":"Eta","ADM2_PCODE":"SY0705"}""", "ocha:SY070500", PlaceKind.Subdistrict, "ocha:SY0705")]
    public void A_feature_with_a_pcode_is_a_division_of_OCHA(string properties, string id, PlaceKind kind, string? parent)
    {
        var place = Read($$$"""{"type":"Feature","properties":{{{properties}}},"geometry":{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,36],[36,35]]]}}""").ShouldHaveSingleItem().Place;
        (place.Id, place.Kind, place.ParentId, place.Name, place.ArabicName, place.Country).ShouldBe((id, kind, parent, "Zeta", "زيتا", "SY"));
        place.Geometry!.Contains(new NetTopologySuite.Geometries.Point(place.Point.Lon, place.Point.Lat)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"kind":"air-base"}""", PlaceKind.AirBase)]
    [InlineData("""{"place":"hamlet"}""", PlaceKind.Village)]
    [InlineData("""{"type":"Refugee camp"}""", PlaceKind.Camp)]
    [InlineData("""{"highway":"trunk"}""", PlaceKind.Road)]
    [InlineData("""{"natural":"peak"}""", PlaceKind.Mountain)]
    [InlineData("""{"fcode":"PPLX"}""", PlaceKind.Neighbourhood)]
    [InlineData("""{"type":"thing"}""", PlaceKind.Unknown)]
    [InlineData("{}", PlaceKind.Unknown)]
    public void The_kind_is_what_the_file_says(string properties, PlaceKind kind) =>
        Read($$"""{"type":"Feature","properties":{"name":"Zeta",{{properties[1..^1]}}{{(properties == "{}" ? "" : ",")}}"x":1},"geometry":{{Point}}}""").ShouldHaveSingleItem().Place.Kind.ShouldBe(kind);

    [Fact]
    public void A_line_is_no_road_unless_the_file_says_so()
    {
        var place = Read("""{"type":"Feature","properties":{"name":"Zeta"},"geometry":{"type":"LineString","coordinates":[[36,35],[36.5,35.5],[37,36]]}}""").ShouldHaveSingleItem().Place;
        (place.Kind, place.Point, place.Geometry!.AsText()).ShouldBe((PlaceKind.Unknown, new(36.5, 35.5), "LINESTRING (36 35, 36.5 35.5, 37 36)"));
    }

    [Fact]
    public void Without_an_id_a_place_has_one_of_its_name_and_no_two_have_the_same() =>
        Read($$$"""{"properties":{"name":"Tel Zeta"},"geometry":{{{Point}}}},{"properties":{"name":"Tel-Zeta"},"geometry":{{{Point}}}},{"properties":{"name":"زيتا"},"geometry":{{{Point}}}}""")
            .Select(entry => entry.Place.Id).ShouldBe(["mine:tel-zeta", "mine:tel-zeta-2", "mine:زيتا"]);

    [Fact]
    public void Twenty_thousand_features_of_one_name_have_ids_of_their_own()
    {
        var ids = Read(string.Join(',', Enumerable.Repeat($$$"""{"properties":{"name":"Checkpoint"},"geometry":{{{Point}}}}""", 20_000))).Select(entry => entry.Place.Id).ToArray();
        ids.Distinct().Count().ShouldBe(20_000);
        ids[^1].ShouldBe("mine:checkpoint-20000");
    }

    [Fact]
    public void Ids_that_end_alike_or_are_the_name_of_another_feature_stay_apart()
    {
        string Feature(string id) => $$$"""{{{{id}}}"properties":{"name":"Tel Zeta"},"geometry":{{{Point}}}}""";
        var ids = Read(string.Join(',', new[] { "", "\"id\":\"tel-zeta\",", "\"id\":\"http://a.org/7\",", "\"id\":\"http://b.org/7\",", "\"id\":\"http://b.org/7\"," }.Select(Feature)))
            .Select(entry => entry.Place.Id).ToArray();
        ids[0].ShouldBe("mine:tel-zeta");
        ids[1].ShouldMatch("^mine:tel-zeta-[0-9a-f]{8}$");
        ids[2].ShouldBe("mine:7");
        ids[3].ShouldMatch("^mine:http-b.org-7-[0-9a-f]{8}$");
        ids[4].ShouldBe(ids[3]); // which is there twice
    }

    [Fact]
    public void Names_and_ids_are_of_bounded_length()
    {
        string Feature(string id, string name) => $$$"""{"id":"{{{id}}}","properties":{"name":"{{{name}}}","alt_name":"{{{new string('b', 201)}}}"},"geometry":{{{Point}}}}""";
        Read(Feature("", new string('a', 200))).ShouldHaveSingleItem().Names.ShouldBe([new string('a', 200)]);
        Read(Feature("", new string('a', 200)))[0].Place.Id.ShouldBe("mine:" + new string('a', 100));
        Read(Feature(new string('7', 5_000), "A"))[0].Place.Id.ShouldMatch("^mine:7{100}-[0-9a-f]{8}$");
        Wrong($$$"""{"features":[{{{Feature("1", "B")}}},{{{Feature("2", new string('a', 201))}}}]}""")
            .ShouldBe($"places.geojson, place 2: its name, '{new string('a', 40)}…', has 201 signs; 200 are the most.");
    }

    [Fact]
    public void Texts_that_are_not_UTF_8_or_half_a_sign_are_told_as_such()
    {
        var json = $$$"""{"features":[{"properties":{"name":"B"},"geometry":{{{Point}}}},{"properties":{"name":"?"},"geometry":{{{Point}}}}]}""";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(json).Select(letter => letter == (byte)'?' ? (byte)0xD3 : letter)]; // Windows-1256
        Should.Throw<GazetteerSourceException>(() => PlaceFile.Read(new MemoryStream(bytes), "places.geojson", null, "mine").Count())
            .Message.ShouldBe("places.geojson, feature 2: this is not UTF-8.");
        Wrong(json.Replace("?", @"\ud800", StringComparison.Ordinal)).ShouldBe(@"places.geojson, feature 2: a text has half a sign, such as \ud800 without its other half.");
    }

    [Fact]
    public void Features_without_a_geometry_are_left_out() =>
        Read("""{"properties":{"name":"A"},"geometry":null},{"properties":{"name":"B"},"geometry":{"type":"MultiPoint","coordinates":[]}},""" + $$$"""{"properties":{"name":"C"},"geometry":{{{Point}}}}""")
            .ShouldHaveSingleItem().Place.Name.ShouldBe("C");

    [Theory]
    [InlineData("""{"properties":{},"geometry":{"type":"Point","coordinates":[36,35]}}""", "it has no name among its properties")]
    [InlineData("""{"properties":null,"geometry":{"type":"Point","coordinates":[36,35]}}""", "it has no name among its properties")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[36,95]}}""", "[36, 95] is no longitude and latitude")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[4096000,4200000]}}""", "[4096000, 4200000] is no longitude and latitude")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[36]}}""", "a position has fewer than two numbers")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Circle","coordinates":[36,35]}}""", "'Circle' is no type of geometry")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Point"}}""", "a value is of another type than it has to be")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"coordinates":[36,35]}}""", "its geometry lacks type, coordinates or geometries")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":"36,35"}}""", "a value is of another type than it has to be")]
    [InlineData("""{"properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,36]]]}}""", "")]
    [InlineData("""{"properties":{"name":"A","precision_m":-5},"geometry":{"type":"Point","coordinates":[36,35]}}""", "its precision is no number of metres from 0 to 10000000")]
    [InlineData("7", "it is no object")]
    public void A_wrong_feature_is_named_by_its_number(string feature, string what) =>
        Wrong($$$"""{"type":"FeatureCollection","features":[{"properties":{"name":"B"},"geometry":{{{Point}}}},{{{feature}}}]}""").ShouldStartWith($"places.geojson, feature 2: {what}");

    [Theory]
    [InlineData("""{"type":"Feature","properties":{},"geometry":null}""", "is no GeoJSON FeatureCollection.")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "is no GeoJSON FeatureCollection.")]
    [InlineData("""[{"type":"FeatureCollection","features":[]}]""", "is no GeoJSON FeatureCollection.")]
    [InlineData("{\"features\":[\n{]}", ", line 2: this is not JSON.")]
    [InlineData("{\"features\":[\n{\"properties\"", ", line 2: this is not JSON.")]
    [InlineData("{\"features\":[]\n", ", line 2: this is not JSON.")]
    [InlineData("{\"features\":[]}\nx", ", line 2: this is not JSON.")]
    [InlineData("", "is empty.")]
    public void What_is_no_GeoJSON_is_refused(string json, string what) => Wrong(json).ShouldEndWith(what);

    [Fact]
    public void Only_one_feature_at_a_time_is_in_memory_and_one_may_be_larger_than_the_buffer()
    {
        var ring = string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"[{36 + i / 100_000.0:R},35]")) + ",[36.2,36],[36,35]";
        var area = """{"properties":{"name":"Large"},"geometry":{"type":"Polygon","coordinates":[[""" + ring + "]]}}";
        var json = $$$"""{"crs":{"properties":{"name":"{{{new string('x', 300_000)}}}"}},"features":[{{{area}}},{"properties":{"name":"Small"},"geometry":{{{Point}}}}],"after":[1,{"a":2}]}""";
        var entries = PlaceFile.Read(new Trickle(Encoding.UTF8.GetBytes(json)), "places.geojson", PlaceFileFormat.Geojson, "mine").ToArray();
        entries.Select(entry => entry.Place.Name).ShouldBe(["Large", "Small"]);
        entries[0].Place.Geometry!.NumPoints.ShouldBe(40_002);
    }

    private static List<GazetteerEntry> Read(string features) =>
        [.. PlaceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{features}}]}""")), "places.geojson", null, "mine")];

    private static string Wrong(string json) =>
        Should.Throw<GazetteerSourceException>(() => PlaceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "places.geojson", PlaceFileFormat.Geojson, "mine").Count()).Message;

    /// <summary>A stream that gives some bytes at a time, as a pipe does.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 4_099)]);
    }
}
