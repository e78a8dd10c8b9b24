using System.Text;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Tests.Gazetteers;

public sealed class PlaceFileTests
{
    private const string GeoNamesLine = "7\tTall Zeta\tTall Zeta\tTel Zeta,تل زيتا\t35.5\t36.5\tT\tHLL\tSY\t\t12\t\t\t\t0\t\t1\tAsia/Damascus\t2019-01-01\n";
    private const string Ocha2015 = "PCODE,NAME_EN,NAM_EN_REF,NAME_ARA,ADMIN3_COD,ADMIN3_EN,ADMIN1_COD,ADMIN1_EN,LATITUDE,LONGITUDE,CAPIT_LVL\n";
    private const string Curated = "id,kind,name,arabic_name,spellings,parent,country,lon,lat,precision_m,population,provenance\nzeta,hill,Zeta Hill,تل زيتا,Tel Zeta,,SY,36.5,35.5,500,,by hand\n";
    private const string LinkedPlaces = """{"type":"FeatureCollection","@context":"https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld","features":[""";

    [Theory]
    [InlineData(GeoNamesLine, "geonames:7")]
    [InlineData(Ocha2015 + "C9,Zeta,,زيتا,SY070500,A,SY07,B,35.5,36.5,\n", "ocha:C9")]
    [InlineData("admin4Name_en,admin4Pcode,lat,lon\nZeta,LB123,35.5,36.5\n", "ocha:LB123")]
    [InlineData(Curated, "zeta")]
    [InlineData("id\ttitle\ttitle_source\tstart\tlon\tlat\np1\tZeta\tmap\t1900\t36.5\t35.5\n", "mine:p1")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"name":"Zeta"},"geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}""", "mine:a")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"toponym":"Zeta","names":["Z"]},"geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}""", "mine:a")]
    [InlineData("""{"features":[{"@id":"http://x.org/p/9","properties":{},"names": [ {"lang":"en", "toponym":"Zeta"}],"geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}""", "mine:9")]
    [InlineData(LinkedPlaces + """{"@id":"http://x.org/p/9","properties":{"title":"Zeta"},"geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}""", "mine:9")]
    public void The_format_is_found_out_by_what_the_file_begins_with(string text, string id)
    {
        var place = Read(text).ShouldHaveSingleItem().Place;
        (place.Id, place.Point).ShouldBe((id, new(36.5, 35.5)));
        Read("\uFEFF" + text).ShouldHaveSingleItem().Place.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("", "places.x is empty.")]
    [InlineData("Dear all, find the places below.\n", "places.x is of no known format; they are geonames, ocha, geojson, linked-places, curated.")]
    [InlineData("name,lat,lon\nZeta,1,2\n", "places.x is of no known format")]
    [InlineData("[1,2]", "places.x is of no known format")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "There is no place in places.x.")]
    public void What_is_no_file_of_places_is_refused(string text, string message) => Wrong(text).ShouldStartWith(message);

    [Fact]
    public void A_format_that_is_given_is_not_found_out() =>
        Wrong(GeoNamesLine, PlaceFileFormat.Ocha).ShouldBe("places.x, line 1: there are no columns with pcodes and their names, such as ADM4_PCODE and ADM4_EN.");

    [Fact]
    public void Another_encoding_is_told_by_the_last_good_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(GeoNamesLine + new string('\n', 20_000)), 0xC7, 0xE1, (byte)'\n'];
        Should.Throw<GazetteerSourceException>(() => Read(bytes)).Message.ShouldBe("places.x, after place 1: this is not UTF-8.");
    }

    [Fact]
    public void A_file_of_UTF_16_is_read() =>
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Curated)]).ShouldHaveSingleItem().Place.ArabicName.ShouldBe("تل زيتا");

    [Fact]
    public void Places_come_before_the_file_is_read_to_its_end()
    {
        using var stream = new Endless(Encoding.UTF8.GetBytes(GeoNamesLine));
        PlaceFile.Read(stream, "places.x", null, "mine").Take(100_000).Count().ShouldBe(100_000);
    }

    [Theory]
    [InlineData("A", "ADM1", 0, PlaceKind.Governorate)]
    [InlineData("A", "ADM2", 0, PlaceKind.District)]
    [InlineData("A", "ADM3", 0, PlaceKind.Subdistrict)]
    [InlineData("P", "PPL", 120_000, PlaceKind.City)]
    [InlineData("P", "PPLA2", 0, PlaceKind.Town)]
    [InlineData("P", "PPL", 0, PlaceKind.Village)]
    [InlineData("P", "PPLX", 0, PlaceKind.Neighbourhood)]
    [InlineData("S", "AIRB", 0, PlaceKind.AirBase)]
    [InlineData("S", "AIRF", 0, PlaceKind.Airport)]
    [InlineData("S", "PRN", 0, PlaceKind.Prison)]
    [InlineData("S", "CMPRF", 0, PlaceKind.Camp)]
    [InlineData("S", "PSTB", 0, PlaceKind.BorderCrossing)]
    [InlineData("S", "HSP", 0, PlaceKind.Site)]
    [InlineData("L", "PRT", 0, PlaceKind.Port)]
    [InlineData("T", "MT", 0, PlaceKind.Mountain)]
    [InlineData("T", "HLL", 0, PlaceKind.Hill)]
    [InlineData("H", "STM", 0, PlaceKind.River)]
    [InlineData("H", "LK", 0, PlaceKind.Lake)]
    [InlineData("R", "RD", 0, PlaceKind.Road)]
    [InlineData("H", "SPNG", 0, PlaceKind.Unknown)]
    public void A_feature_code_of_GeoNames_is_a_kind(string featureClass, string code, long population, PlaceKind kind) =>
        Read($"7\tZeta\tZeta\t\t35.5\t36.5\t{featureClass}\t{code}\tSY\t\t12\t\t\t\t{population}\t\t1\tx\t2019-01-01\n").ShouldHaveSingleItem().Place.Kind.ShouldBe(kind);

    [Fact]
    public void Two_communities_that_OCHA_counts_as_one_have_both_names() =>
        Read(Ocha2015 + "C9,Zeta - Upper Eta,,زيتا_إيتا,SY070500,A,SY07,B,35.5,36.5,\n").ShouldHaveSingleItem().Names
            .ShouldBe(["Zeta - Upper Eta", "Zeta", "Upper Eta", "زيتا_إيتا", "زيتا", "إيتا"]);

    [Fact]
    public void A_community_of_2015_has_its_names_country_and_parent()
    {
        var entry = Read(Ocha2015 + "C9,Zeta,Zaita,زيتا,SY070500,Center,SY07,Idleb,35.5,36.5,3\n").ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Zeta", "زيتا", "Zaita"]);
        entry.Place.ShouldBe(new Place("ocha:C9", PlaceKind.Town, "Zeta", new(36.5, 35.5), 1000) { ArabicName = "زيتا", Country = "SY", ParentId = "ocha:SY070500", Provenance = "OCHA COD-AB C9" });
    }

    [Theory]
    [InlineData("ADM4_EN,ADM4_AR,ADM4_PCODE,ADM3_EN,ADM3_PCODE,ADM0_EN,ADM0_PCODE,Latitude,Longitude", "Zeta,زيتا,IQ010203,A,IQ0102,Iraq,IQ,35.5,36.5", "ocha:IQ010203", PlaceKind.Village, "ocha:IQ0102")]
    [InlineData("admin2Name_en,admin2Name_ar,admin2Pcode,admin1Name_en,admin1Pcode,lat,lon", "Zeta,زيتا,IQ0102,A,IQ01,35.5,36.5", "ocha:IQ0102", PlaceKind.District, "ocha:IQ01")]
    [InlineData("adm1_name,adm1_name1,adm1_pcode,adm0_name,adm0_pcode,center_lat,center_lon", "Zeta,زيتا,IQ01,Iraq,IQ,35.5,36.5", "ocha:IQ01", PlaceKind.Governorate, null)]
    [InlineData("ADM3_EN,ADM3_AR,ADM3_PCODE,ADM2_EN,ADM2_PCODE,ADM4_EN,ADM4_PCODE,LAT,LONG", "Zeta,زيتا,IQ010203,A,IQ0102,,,35.5,36.5", "ocha:IQ010203", PlaceKind.Subdistrict, "ocha:IQ0102")]
    public void Newer_tables_of_OCHA_are_read_in_every_country(string header, string row, string id, PlaceKind kind, string? parent)
    {
        var place = Read($"{header}\n{row}\n").ShouldHaveSingleItem().Place;
        (place.Id, place.Kind, place.ParentId, place.Country, place.Name, place.ArabicName).ShouldBe((id, kind, parent, "IQ", "Zeta", "زيتا"));
    }

    [Theory]
    [InlineData("C9,,,,SY070500,A,SY07,B,35.5,36.5,", "line 3: C9 has no name.")]
    [InlineData("C9,Zeta,,,SY070500,A,SY07,B,,36.5,", "line 3: LATITUDE is empty.")]
    [InlineData("C9,Zeta,,,SY070500,A,SY07,B,35.5,366,", "line 3: LONGITUDE '366' is not a number from -180 to 180.")]
    [InlineData(",Zeta,,,,A,,B,35.5,36.5,", "line 3: there is no pcode.")]
    [InlineData("C9,Zeta", "line 3: this is not CSV")]
    public void A_wrong_row_of_OCHA_is_named_by_its_line(string row, string what) =>
        Wrong(Ocha2015 + "C8,Eta,,,SY070500,A,SY07,B,35.5,36.5,\n" + row + "\n").ShouldStartWith("places.x, " + what);

    [Fact]
    public void A_table_of_OCHA_without_positions_is_refused() =>
        Wrong("PCODE,NAME_EN\nC9,Zeta\n").ShouldBe("places.x, line 1: there are no columns LATITUDE and LONGITUDE.");

    [Fact]
    public void A_wrong_line_of_GeoNames_is_named() =>
        Wrong(GeoNamesLine + GeoNamesLine.Replace("\t35.5\t", "\tnorth\t", StringComparison.Ordinal)).ShouldBe("places.x, line 2: this is no line of a GeoNames dump.");

    [Fact]
    public void Linked_places_have_their_title_toponyms_type_country_and_whole()
    {
        var entry = Read(LinkedPlaces + """
            {"@id":"http://x.org/places/p_7","type":"Feature","properties":{"title":"Zeta","ccodes":["SY"]},
             "names":[{"toponym":"Zeta","lang":"en"},{"toponym":"زيتا","lang":"ar"}],
             "types":[{"identifier":"aat:300008375","label":"town"}],
             "relations":[{"relationType":"gvp:broaderPartitive","relationTo":"http://x.org/places/p_1"}],
             "geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[36.5,35.5]},
               {"geo_wkt":"POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))","certainty":"certain"}]}}]}
            """).ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Zeta", "زيتا"]);
        var place = entry.Place;
        (place.Id, place.Kind, place.ArabicName, place.Country, place.ParentId, place.Point).ShouldBe(("mine:p_7", PlaceKind.Town, "زيتا", "SY", "mine:p_1", new(36.5, 35.5)));
        place.Geometry!.AsText().ShouldBe("POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))");
    }

    [Fact]
    public void Linked_places_of_unknown_position_are_left_out() =>
        Read(LinkedPlaces + """
            {"@id":"a","properties":{"title":"A"},"geometry":{"type":"GeometryCollection","geometries":["null"]}},
            {"@id":"b","properties":{"title":"B"},"geometry":null}, {"@id":"c","properties":{"title":"C"}},
            {"@id":"d","properties":{"title":"D"},"geometry":{"type":"Point","coordinates":[36.5,35.5]}}]}
            """).ShouldHaveSingleItem().Place.Id.ShouldBe("mine:d");

    [Fact]
    public void The_table_of_linked_places_is_read()
    {
        const string header = "id\ttitle\ttitle_source\tstart\tccodes\tvariants\ttypes\tparent_id\tlon\tlat\tgeowkt\n";
        var entries = Read(header + "p1\tZeta\tmap\t1900\tsy;iq\tزيتا@ar-Arab;Zaita@tr\ttown\tp0\t\t\tPOINT(36.5 35.5)\np2\tEta\tmap\t1900\t\t\t\t\t\t\t\n");
        var entry = entries.ShouldHaveSingleItem();
        entry.Names.ShouldBe(["Zeta", "زيتا", "Zaita"]);
        (entry.Place.Id, entry.Place.Kind, entry.Place.Country, entry.Place.ArabicName, entry.Place.ParentId, entry.Place.Point)
            .ShouldBe(("mine:p1", PlaceKind.Town, "SY", "زيتا", "mine:p0", new(36.5, 35.5)));
    }

    [Theory]
    [InlineData("\tZeta\tmap\t1900\t36.5\t35.5\t", "line 2: id is empty.")]
    [InlineData("p1\t\tmap\t1900\t36.5\t35.5\t", "line 2: title is empty.")]
    [InlineData("p1\tZeta\tmap\t1900\t36.5\t\t", "line 2: lat is empty.")]
    [InlineData("p1\tZeta\tmap\t1900\t\t\tPOINT(36.5", "line 2: the well-known text of the geometry is none.")]
    [InlineData("p1\tZeta\tmap\t1900\t\t\tPOINT(366 35)", "line 2: [366, 35] is no longitude and latitude.")]
    public void A_wrong_row_of_linked_places_is_named(string row, string what) =>
        Wrong("id\ttitle\ttitle_source\tstart\tlon\tlat\tgeowkt\n" + row + "\n").ShouldBe("places.x, " + what);

    private static List<GazetteerEntry> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<GazetteerEntry> Read(byte[] bytes) => [.. PlaceFile.Read(new MemoryStream(bytes), "places.x", null, "mine")];

    private static string Wrong(string text, PlaceFileFormat? format = null) =>
        Should.Throw<GazetteerSourceException>(() => PlaceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "places.x", format, "mine").Count()).Message;

    /// <summary>A file without an end: the same bytes over and over.</summary>
    private sealed class Endless(byte[] bytes) : MemoryStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++) buffer[i] = bytes[_position++ % bytes.Length];
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
