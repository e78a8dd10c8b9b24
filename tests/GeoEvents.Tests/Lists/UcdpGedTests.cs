using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Lists;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class UcdpGedTests
{
    internal const string Header = "id,type_of_violence,side_a,side_b,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,country,latitude,longitude,date_prec,date_start,date_end,low,best,high\n";

    internal static string Row(
        string id = "7001", string violence = "1", string office = "Valley Radio", string headline = "Shots near the mill", string wherePrec = "1", string where = "Zumurrud village", string lat = "35.5", string lon = "36.5",
        string datePrec = "1", string start = "2020-03-06", string end = "2020-03-06", string low = "2", string best = "3", string high = "5") =>
        $"{id},{violence},Army of A,Front of B,{office},2020-03-07,{headline},{wherePrec},{where},Zumurrud Governorate,Aland,{lat},{lon},{datePrec},{start},{end},{low},{best},{high}\n";

    private static ReportedEvent Event(string row) => ListReading.Event(EventListFormat.UcdpGed, Header + row);

    private static string? Error(string row) => ListReading.Error(EventListFormat.UcdpGed, Header + row);

    [Fact]
    public void A_row_is_an_article_whose_text_is_the_quote_of_its_one_event()
    {
        var extraction = Good(Read(EventListFormat.UcdpGed, Header + Row()).ShouldHaveSingleItem());

        var article = extraction.Article;
        (article.Source.Id, article.Title, article.Text, article.Published, article.Language, article.BodyStart).ShouldBe(("valley-radio", "Shots near the mill", "Shots near the mill", new DateOnly(2020, 3, 7), "en", 0));
        extraction.Mentions.ShouldBeEmpty();
        var reported = extraction.Events.ShouldHaveSingleItem();
        (reported.Quote, reported.QuoteStart, reported.QuoteEnd).ShouldBe((article.Text, 0, article.Text.Length));
        (reported.Kind, reported.Factuality, reported.Date).ShouldBe((EventKind.Violence, Factuality.Asserted, DateSpan.On(new DateOnly(2020, 3, 6))));
        reported.Actors.ShouldBe(["Army of A", "Front of B"]);
        reported.Deaths.ShouldBe(new FigureRange(2, 3, 5));
        reported.Places.ShouldHaveSingleItem().ShouldBe(new EventPlace("Zumurrud village") { Name = "Zumurrud village", Point = new LonLat(36.5, 35.5), Precision = WherePrecision.Exact, RadiusKm = 1.5, Confidence = 1 });
    }

    [Theory]
    [InlineData("2", WherePrecision.Near, 25)]
    [InlineData("3", WherePrecision.District, 30)]
    [InlineData("4", WherePrecision.Governorate, 100)]
    [InlineData("5", WherePrecision.LineOrRegion, 50)]
    [InlineData("6", WherePrecision.Country, 500)]
    [InlineData("7", WherePrecision.International, 200)]
    public void Where_is_no_more_exact_than_its_code(string code, WherePrecision precision, double radius)
    {
        var place = Event(Row(wherePrec: code)).Places[0];
        (place.Precision, place.RadiusKm).ShouldBe((precision, radius));
    }

    [Theory]
    [InlineData("2", "2020-03-06", "2020-03-09", WhenPrecision.Days, "2020-03-06/2020-03-09")]
    [InlineData("4", "2020-03-01", "2020-03-31", WhenPrecision.Month, "2020-03-01/2020-03-31")]
    [InlineData("5", "2020-03-06", "2020-03-06", WhenPrecision.Year, "2020-03-06~")]
    [InlineData("1", "2020-03-06", "2020-03-09", WhenPrecision.Days, "2020-03-06/2020-03-09")]
    public void When_is_no_more_exact_than_its_code_or_its_days(string code, string start, string end, WhenPrecision precision, string edtf)
    {
        var date = Event(Row(datePrec: code, start: start, end: end)).Date;
        (date.Precision, date.Edtf, $"{date.Start:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}").ShouldBe((precision, edtf, start, end));
    }

    [Fact]
    public void The_first_of_several_sources_is_the_source_and_all_are_named()
    {
        var article = Good(Read(EventListFormat.UcdpGed, Header + Row(office: "Valley Radio;Hill Post;Valley Radio"))[0]).Article;
        (article.Source.Name, article.Author).ShouldBe(("Valley Radio", "Valley Radio; Hill Post"));
    }

    [Fact]
    public void A_row_without_a_headline_says_only_what_is_reported()
    {
        Event(Row(headline: "")).Quote.ShouldBe("Armed violence reported at Zumurrud village, 2020-03-06; named: Army of A, Front of B; deaths reported: 3.");
        Event(Row(headline: "", end: "2020-03-08", datePrec: "2")).Quote.ShouldContain("between 2020-03-06 and 2020-03-08");
    }

    [Fact]
    public void An_id_that_a_statistics_program_made_a_fraction_of_is_the_same_id() =>
        Read(EventListFormat.UcdpGed, Header + Row(id: "7001.0"))[0].Key.ShouldBe(Read(EventListFormat.UcdpGed, Header + Row())[0].Key);

    [Fact]
    public void Numbers_and_days_as_statistics_programs_write_them_are_read()
    {
        var reported = Event(Row(violence: "1.0", wherePrec: "4.0", best: "3.0", start: "2020-03-06 00:00:00.000", end: "2020-03-06 00:00:00.000"));
        (reported.Places[0].Precision, reported.Deaths!.Best, reported.Date).ShouldBe((WherePrecision.Governorate, 3, DateSpan.On(new DateOnly(2020, 3, 6))));
    }

    [Fact]
    public void Figures_in_the_wrong_order_give_a_range_that_holds_them() => Event(Row(low: "4", best: "6", high: "5")).Deaths.ShouldBe(new FigureRange(4, 6, 6));

    [Fact]
    public void A_row_without_coordinates_is_unlocated()
    {
        var place = Event(Row(lat: "", lon: "")).Places.ShouldHaveSingleItem();
        (place.Point, place.Text).ShouldBe((null, "Zumurrud village"));
    }

    [Theory]
    [InlineData("lat", "95.5", "latitude 95.5 is not from -90 to 90")]
    [InlineData("lon", "-181", "longitude -181 is not from -180 to 180")]
    [InlineData("lat", "NaN", "latitude NaN is not from -90 to 90")]
    [InlineData("lat", "north", "latitude 'north' is not a number")]
    [InlineData("lat", "", "latitude is empty")]
    [InlineData("lat", "\"35,5\"", "latitude '35,5' has a comma; decimals are written with a point")]
    [InlineData("start", "2020-03-07", "it ends (2020-03-06) before it starts (2020-03-07)")]
    [InlineData("start", "6/3/2020", "date_start '6/3/2020' is not a date such as 2020-03-06")]
    [InlineData("start", "2020-02-30", "date_start '2020-02-30' is not a date such as 2020-03-06")]
    [InlineData("start", "", "date_start is empty")]
    [InlineData("id", "", "id is empty")]
    [InlineData("wherePrec", "8", "where_prec 8 is more than 7")]
    [InlineData("wherePrec", "", "where_prec is empty")]
    [InlineData("datePrec", "0", "date_prec 0 is less than 1")]
    [InlineData("best", "many", "best 'many' is not a whole number")]
    [InlineData("best", "-1", "best -1 is less than 0")]
    [InlineData("best", "2.5", "best '2.5' is not a whole number")]
    public void A_row_that_cannot_be_right_is_bad(string field, string value, string reason) => Error(field switch
    {
        "lat" => Row(lat: value),
        "lon" => Row(lon: value),
        "start" => Row(start: value),
        "id" => Row(id: value),
        "wherePrec" => Row(wherePrec: value),
        "datePrec" => Row(datePrec: value),
        _ => Row(best: value),
    }).ShouldBe(reason);
}
