using System.Text;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests.Gazetteers;

public sealed class SourceReaderTests
{
    private const string Header = "id,kind,name,arabic_name,spellings,parent,country,lon,lat,precision_m,population,provenance\n";
    private static readonly Dictionary<string, Geometry> None = [];

    [Fact]
    public void A_curated_row_is_a_place_with_all_its_names()
    {
        var entry = Curated("saraqib,town,Saraqib,سراقب,Saraqeb | Sarakib,idlib-district,SY,36.8033603,35.8660402,1500,34231,\"OCHA, 2015\"").ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Saraqib", "سراقب", "Saraqeb", "Sarakib"]);
        entry.Place.ShouldBe(new Place("saraqib", PlaceKind.Town, "Saraqib", new(36.8033603, 35.8660402), 1500)
        {
            ArabicName = "سراقب",
            Country = "SY",
            ParentId = "idlib-district",
            Population = 34231,
            Curated = true,
            Provenance = "OCHA, 2015",
        });
    }

    [Theory]
    [InlineData("Saraqib,town,Saraqib,,,,SY,36,35,1,,x", "the id 'Saraqib'")]
    [InlineData("saraqib,hamlet,Saraqib,,,,SY,36,35,1,,x", "'hamlet' is no kind of place")]
    [InlineData("saraqib,town,,,,,SY,36,35,1,,x", "name is empty")]
    [InlineData("saraqib,town,Saraqib,,,,Syria,36,35,1,,x", "country 'Syria'")]
    [InlineData("saraqib,town,Saraqib,,,,SY,36;5,35,1,,x", "lon '36;5'")]
    [InlineData("saraqib,town,Saraqib,,,,SY,36,95,1,,x", "lat '95' is not a number from -90 to 90")]
    [InlineData("saraqib,town,Saraqib,,,,SY,36,35,,,x", "precision_m is empty")]
    [InlineData("saraqib,town,Saraqib,,,,SY,36,35,1,many,x", "population 'many'")]
    [InlineData("saraqib,town,Saraqib,,,,SY,36,35,1", "this is not CSV")]
    [InlineData("idlib,city,Idlib,,,,SY,36,35,1,,x", "the id 'idlib' is there twice")]
    public void A_wrong_row_is_named_by_file_and_line(string row, string what) =>
        Should.Throw<GazetteerSourceException>(() => Curated("idlib,city,Idlib,,,,SY,36,35,1,,x\n" + row)).Message.ShouldStartWith($"places.csv, line 3: {what}");

    [Fact]
    public void A_missing_column_is_named() =>
        Should.Throw<GazetteerSourceException>(() => CuratedPlaces.Read(new StringReader("id,kind\n"), "places.csv", None)).Message.ShouldBe("places.csv, line 1: the column 'name' is missing.");

    [Fact]
    public void A_geometry_of_no_place_is_refused() =>
        Should.Throw<GazetteerSourceException>(() => CuratedPlaces.Read(new StringReader(Header), "places.csv", new Dictionary<string, Geometry> { ["m5"] = LineString.Empty }))
            .Message.ShouldContain("'m5'");

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[36,35],[37,36]]}""", "LINESTRING (36 35, 37 36)")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[36,35],[37,36]]]}""", "MULTILINESTRING ((36 35, 37 36))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,35]]]}""", "POLYGON ((36 35, 37 35, 37 36, 36 35))")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[36,35,7],[37,35],[37,36],[36,35]]]]}""", "MULTIPOLYGON (((36 35, 37 35, 37 36, 36 35)))")]
    public void Lines_and_areas_are_read(string geometry, string wkt) => Geometries(geometry)["x"].AsText().ShouldBe(wkt);

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[36,35]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[36,35],[370,36]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[["a",35],[37,36]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[36,35]]}""")]
    [InlineData("""{"type":"LineString","coordinates":7}""")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,36]]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[36],[37,36]]}""")]
    [InlineData("null")]
    public void A_wrong_geometry_is_named_by_file_and_feature(string geometry) =>
        Should.Throw<GazetteerSourceException>(() => Geometries(geometry)).Message.ShouldStartWith("geometries.geojson, feature 1: ");

    [Theory]
    [InlineData("[1,\n{]", "line 2")]
    [InlineData("[]", "no GeoJSON FeatureCollection")]
    [InlineData("{}", "no GeoJSON FeatureCollection")]
    public void What_is_no_GeoJSON_is_refused(string json, string what) =>
        Should.Throw<GazetteerSourceException>(() => GeometryFile.Read(Bytes(json), "geometries.geojson")).Message.ShouldContain(what);

    [Fact]
    public void A_GeoNames_line_is_a_place_without_codes_and_short_names_that_a_program_transliterated()
    {
        var entry = GeoNames("164816\tSarāqib\tSaraqib\tSarakeb,al-Bab,de Bilt,SRQ,sraqb,adlb,سراقب,北京\t35.86447\t36.80591\tP\tPPLA3\tSY\t\t12\t\t\t\t34231\t\t1\tAsia/Damascus\t2019-01-01").ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Sarāqib", "Saraqib", "Sarakeb", "al-Bab", "de Bilt", "sraqb", "سراقب", "北京"]);
        entry.Place.ShouldBe(new Place("geonames:164816", PlaceKind.Town, "Sarāqib", new(36.80591, 35.86447), 2000)
        {
            ArabicName = "سراقب",
            Country = "SY",
            ParentId = "division:SY.12",
            Population = 34231,
            Provenance = "GeoNames (CC BY 4.0)",
        });
    }

    [Fact]
    public void What_a_program_transliterated_is_kept_only_where_Arabic_is_spoken() =>
        GeoNames("1\tBeijing\tBeijing\tbei jing shi\t39.9\t116.4\tP\tPPLC\tCN\t\t12\t\t\t\t1\t\t1\tx\t2019").ShouldHaveSingleItem().Names.ShouldBe(["Beijing"]);

    [Theory]
    [InlineData("1\tA\tA\t\t91\t36\tP\tPPL\tSY\t\t\t\t\t\t0\t\t1\tx\t2019")]
    [InlineData("1\tA\tA")]
    [InlineData("id\tname\ta\tb\tlat\tlon\tP\tPPL\tSY\t\t\t\t\t\t0\t\t1\tx\t2019")]
    public void A_wrong_GeoNames_line_is_named(string line) =>
        Should.Throw<GazetteerSourceException>(() => GeoNames("2\tB\tB\t\t35\t36\tP\tPPL\tSY\t\t\t\t\t\t0\t\t1\tx\t2019\n" + line)).Message.ShouldStartWith("cities500.txt, line 2: ");

    [Fact]
    public void An_airport_keeps_the_keywords_that_name_it()
    {
        const string json = """[{"ident":"OSDZ","name":"Deir ez-Zor Air Base","latitude_deg":"35.2854","longitude_deg":"40.176","iso_country":"SY","keywords":"OS12, Deir ez-Zor City, Al Jafrah Airport, مطار دير الزور"}]""";
        var entry = AirportsFile.Read(Bytes(json), "airports.json").ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Deir ez-Zor Air Base", "Al Jafrah Airport", "مطار دير الزور"]);
        (entry.Place.Id, entry.Place.Kind, entry.Place.ArabicName).ShouldBe(("airport:OSDZ", PlaceKind.AirBase, "مطار دير الزور"));
    }

    [Fact]
    public void An_airport_without_a_position_is_named() =>
        Should.Throw<GazetteerSourceException>(() => AirportsFile.Read(Bytes("""[{"ident":"X","name":"Y"}]"""), "airports.json")).Message.ShouldContain("airport 1");

    [Fact]
    public void A_country_without_outline_stands_where_the_file_says()
    {
        var place = Countries.Read(new StringReader("iso2,iso_numeric,name,arabic_name,spellings,capital,lon,lat\nSY,760,Syria,سوريا,Syrian Arab Republic,Damascus,38.51,35.03\n"), "countries.csv", None).ShouldHaveSingleItem().Place;
        (place.Id, place.Country, place.Point, place.Geometry).ShouldBe(("country:SY", "SY", new(38.51, 35.03), null));
    }

    [Fact]
    public void A_division_has_its_country_and_the_division_above_it_from_its_code()
    {
        var entries = Division("US.KY,Kentucky,كنتاكي,Ky.,-85.3,37.5,180,4300000,\nUS.KY.125,Laurel County,,Laurel Co.,-84.118,37.109,19,,US.KY");
        entries[0].Names.ShouldBe(["Kentucky", "كنتاكي", "Ky."]);
        entries[0].Place.ShouldBe(new Place("division:US.KY", PlaceKind.Governorate, "Kentucky", new(-85.3, 37.5), 180_000)
        {
            ArabicName = "كنتاكي",
            Country = "US",
            ParentId = "country:US",
            Population = 4300000,
            Provenance = "Natural Earth (public domain), GeoNames (CC BY 4.0)",
        });
        (entries[1].Place.Kind, entries[1].Place.ParentId, entries[1].Place.PrecisionMetres).ShouldBe((PlaceKind.District, "division:US.KY", 19_000));
        entries[1].Namesakes.ShouldBe(["division:US.KY"]);
    }

    [Theory]
    [InlineData("US,United States,,,-97,38,9,,", "line 2: the code 'US'")]
    [InlineData("us.KY,Kentucky,,,-85,37,9,,", "line 2: the code 'us.KY'")]
    [InlineData("US..1,Kentucky,,,-85,37,9,,", "line 2: the code 'US..1'")]
    [InlineData("US.KY.1.2,Kentucky,,,-85,37,9,,", "line 2: the code 'US.KY.1.2'")]
    [InlineData("US.KY,,,,-85,37,9,,", "line 2: name is empty")]
    [InlineData("US.KY,Kentucky,,,-185,37,9,,", "line 2: lon '-185'")]
    [InlineData("US.KY,Kentucky,,,-85,37,,,", "line 2: reach_km is empty")]
    [InlineData("US.KY,Kentucky,,,-85,37,99999,,", "line 2: reach_km '99999'")]
    [InlineData("US.KY,Kentucky,,,-85,37,9,many,", "line 2: population 'many'")]
    [InlineData("US.KY,Kentucky,,,-85,37,9", "line 2: this is not CSV")]
    [InlineData("US.KY,Kentucky,,,-85,37,9,,\nUS.KY,Kentucky,,,-85,37,9,,", "the code 'US.KY' is there twice")]
    [InlineData("US.KY.125,Laurel County,,,-84,37,9,,", "no division 'US.KY', in which 'US.KY.125' lies")]
    public void A_wrong_division_is_named(string rows, string what)
    {
        var message = Should.Throw<GazetteerSourceException>(() => Division(rows)).Message;
        message.ShouldStartWith("divisions.csv");
        message.ShouldContain(what);
    }

    [Fact]
    public void A_region_lies_in_another_and_in_no_country()
    {
        var entry = Region("sahel,region,Sahel,الساحل,the Sahel,africa,5,14.5,2000,100000000").ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Sahel", "الساحل", "the Sahel"]);
        (entry.Place.Id, entry.Place.Kind, entry.Place.ParentId, entry.Place.Country, entry.Place.PrecisionMetres, entry.Place.Population, entry.Place.Curated)
            .ShouldBe(("region:sahel", PlaceKind.Region, "region:africa", null, 2_000_000, 100_000_000L, false));
    }

    [Theory]
    [InlineData("Sahel,region,Sahel,,,,5,14,9,", "the id 'Sahel'")]
    [InlineData("sahel,belt,Sahel,,,,5,14,9,", "'belt' is no kind of place")]
    [InlineData("sahel,region,,,,,5,14,9,", "name is empty")]
    [InlineData("sahel,region,Sahel,,,,5,94,9,", "lat '94'")]
    [InlineData("sahel,region,Sahel,,,,5,14,-1,", "reach_km '-1'")]
    public void A_wrong_region_is_named_by_file_and_line(string row, string what) =>
        Should.Throw<GazetteerSourceException>(() => Region(row)).Message.ShouldStartWith($"regions.csv, line 2: {what}");

    private static List<GazetteerEntry> Region(string rows) =>
        [.. Regions.Read(new StringReader("id,kind,name,arabic_name,spellings,parent,lon,lat,reach_km,population\n" + rows), "regions.csv")];

    private static IReadOnlyList<GazetteerEntry> Division(string rows) =>
        Divisions.Read(new StringReader("code,name,arabic_name,spellings,lon,lat,reach_km,population,namesakes\n" + rows), "divisions.csv");

    private static IReadOnlyList<GazetteerEntry> Curated(string rows) => CuratedPlaces.Read(new StringReader(Header + rows), "places.csv", None);

    private static List<GazetteerEntry> GeoNames(string lines) => [.. GeoNamesFile.Read(new StringReader(lines), "cities500.txt")];

    private static IReadOnlyDictionary<string, Geometry> Geometries(string geometry) =>
        GeometryFile.Read(Bytes($$"""{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","properties":{},"geometry":{{geometry}}}]}"""), "geometries.geojson");

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
