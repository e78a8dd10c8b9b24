using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Lists;
using GeoEvents.Lists.Rows;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class GdeltTests
{
    /// <summary>A row of so many columns (58 or 61).</summary>
    internal static string Row(int columns, string id = "901", string day = "20200306", string code = "194", string type = "4", string place = "Zumurrud, Aland", string lat = "35.5", string lon = "36.5", string url = "https://www.hill-post.example/a?utm_source=x")
    {
        var values = Enumerable.Repeat("", columns).ToArray();
        var geo = columns == 58 ? 49 : 51;
        (values[0], values[1], values[6], values[16], values[26], values[geo], values[geo + 1], values[^1]) = (id, day, "ARMY", "REBEL", code, type, place, url);
        (values[columns == 58 ? 53 : 56], values[columns == 58 ? 54 : 57]) = (lat, lon);
        return string.Join('\t', values) + "\n";
    }

    [Theory]
    [InlineData(58)]
    [InlineData(61)]
    public void A_row_of_either_export_is_read(int columns)
    {
        var extraction = Good(Read(EventListFormat.Gdelt, Row(columns)).ShouldHaveSingleItem());
        var reported = extraction.Events[0];
        (extraction.Article.Source.Name, extraction.Article.Url).ShouldBe(("hill-post.example", "https://www.hill-post.example/a"));
        (reported.Kind, reported.Date).ShouldBe((EventKind.Shelling, DateSpan.On(new DateOnly(2020, 3, 6))));
        (reported.Places[0].Point, reported.Places[0].Precision, reported.Places[0].RadiusKm).ShouldBe((new LonLat(36.5, 35.5), WherePrecision.Near, 25));
        reported.Quote.ShouldBe("Fight with artillery and tanks (CAMEO 194) reported at Zumurrud, Aland, 2020-03-06; named: ARMY, REBEL.");
    }

    [Theory]
    [InlineData("1", WherePrecision.Country)]
    [InlineData("2", WherePrecision.Governorate)]
    [InlineData("5", WherePrecision.Governorate)]
    [InlineData("3", WherePrecision.Near)]
    public void Only_cities_and_landmarks_are_near_their_point(string type, WherePrecision precision) =>
        Good(Read(EventListFormat.Gdelt, Row(61, type: type))[0]).Events[0].Places[0].Precision.ShouldBe(precision);

    [Fact]
    public void A_row_without_a_place_is_unlocated() =>
        Good(Read(EventListFormat.Gdelt, Row(61, type: "0", place: "", lat: "", lon: ""))[0]).Events[0].Places.ShouldBeEmpty();

    [Fact]
    public void What_is_no_address_names_the_source()
    {
        var article = Good(Read(EventListFormat.Gdelt, Row(58, url: "Hill Monitoring"))[0]).Article;
        (article.Source.Name, article.Url).ShouldBe(("Hill Monitoring", null));
    }

    [Theory]
    [InlineData("1952", EventKind.DroneAttack)]
    [InlineData("1951", EventKind.Airstrike)]
    [InlineData("190", EventKind.Violence)]
    [InlineData("0251", EventKind.Statement)]
    [InlineData("0871", EventKind.Ceasefire)]
    [InlineData("173", EventKind.Detention)]
    [InlineData("1383", EventKind.Threat)]
    [InlineData("2041", EventKind.ChemicalAttack)]
    [InlineData("99", EventKind.Other)]
    [InlineData("9", EventKind.Other)]
    public void A_CAMEO_code_is_what_the_code_above_it_is(string code, EventKind kind) => CameoKinds.Of(code).ShouldBe(kind);

    [Fact]
    public void A_row_of_another_number_of_columns_is_bad_and_stops_nothing()
    {
        var rows = Read(EventListFormat.Gdelt, Row(61) + "902\t20200306\tcut short\n" + Row(61, id: "903"));
        rows.Select(row => row.Error).ShouldBe([null, "it has 3 columns; an export of GDELT has 58 or 61, separated by tabs", null]);
        rows[2].Number.ShouldBe(3);
    }

    [Fact]
    public void Quotation_marks_are_nothing_but_that() =>
        Good(Read(EventListFormat.Gdelt, Row(61, place: "\"Zumurrud"))[0]).Events[0].Places[0].Name.ShouldBe("\"Zumurrud");
}
