using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Lists;
using GeoEvents.Lists.Rows;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class AcledTests
{
    internal const string Header = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

    internal static string Row(
        string id = "ALA17", string date = "2020-03-16", string time = "1", string type = "Explosions/Remote violence", string subType = "Shelling/artillery/missile attack", string geo = "1", string source = "Hill Post",
        string notes = "\"On 16 March, shells fell on the mill, as \"\"Hill Post\"\" says.\"", string deaths = "2") =>
        $"{id},{date},{time},{type},{subType},Army of A,,Aland,Zumurrud,Mill Town,35.5,36.5,{geo},{source},{notes},{deaths}\n";

    private static ReportedEvent Event(string row) => ListReading.Event(EventListFormat.Acled, Header + row);

    [Fact]
    public void A_row_tells_its_notes()
    {
        var extraction = Good(Read(EventListFormat.Acled, Header + Row()).ShouldHaveSingleItem());
        var reported = extraction.Events[0];
        (extraction.Article.Source.Name, extraction.Article.Title, reported.Quote).ShouldBe(("Hill Post", null, "On 16 March, shells fell on the mill, as \"Hill Post\" says."));
        (reported.Kind, reported.Deaths).ShouldBe((EventKind.Shelling, new FigureRange(null, 2, null)));
        reported.Actors.ShouldBe(["Army of A"]);
        (reported.Places[0].Name, reported.Places[0].Point, reported.Places[0].Precision).ShouldBe(("Mill Town", new LonLat(36.5, 35.5), WherePrecision.Exact));
    }

    [Theory]
    [InlineData("1", "2020-03-16", "2020-03-16", WhenPrecision.Day)]
    [InlineData("2", "2020-03-13", "2020-03-19", WhenPrecision.Week)]
    [InlineData("3", "2020-03-01", "2020-03-31", WhenPrecision.Month)]
    public void Its_day_is_the_middle_of_what_is_known(string code, string start, string end, WhenPrecision precision)
    {
        var date = Event(Row(time: code)).Date;
        ($"{date.Start:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}", date.Precision).ShouldBe((start, end, precision));
    }

    [Theory]
    [InlineData("1", WherePrecision.Exact)]
    [InlineData("2", WherePrecision.Near)]
    [InlineData("3", WherePrecision.Governorate)]
    [InlineData("", WherePrecision.Near)]
    public void Its_precision_of_where_has_a_code_of_UCDPs(string code, WherePrecision precision) => Event(Row(geo: code)).Places[0].Precision.ShouldBe(precision);

    [Fact]
    public void Its_older_way_to_write_days_is_read() => Event(Row(date: "16 March 2020")).Date.ShouldBe(DateSpan.On(new DateOnly(2020, 3, 16)));

    [Fact]
    public void No_deaths_told_are_not_none_told() => Event(Row(deaths: "0")).Deaths.ShouldBeNull();

    [Fact]
    public void Without_notes_it_says_what_is_reported() =>
        Event(Row(notes: "")).Quote.ShouldBe("Shelling/artillery/missile attack reported at Mill Town, 2020-03-16; named: Army of A; deaths reported: 2.");

    [Theory]
    [InlineData("Air/drone strike", "Explosions/Remote violence", EventKind.Airstrike)]
    [InlineData("Suicide bomb", "Explosions/Remote violence", EventKind.Bombing)]
    [InlineData("Government regains territory", "Battles", EventKind.TerritoryCaptured)]
    [InlineData("Attack", "Violence against civilians", EventKind.GroundAttack)]
    [InlineData("Arrests", "Strategic developments", EventKind.Detention)]
    [InlineData("Agreement", "Strategic developments", EventKind.Ceasefire)]
    [InlineData("peaceful protest", "Protests", EventKind.Protest)]
    [InlineData("Looting/property destruction", "Strategic developments", EventKind.Other)]
    [InlineData("Other", "Strategic developments", EventKind.Other)]
    [InlineData(null, "Battles", EventKind.GroundAttack)]
    [InlineData(null, "Riots", EventKind.Other)]
    public void Its_types_have_kinds(string? subType, string type, EventKind kind) => AcledKinds.Of(subType, type).ShouldBe(kind);

    [Fact]
    public void Every_sub_type_that_a_kind_names_as_its_own_is_a_kind() =>
        EventKinds.Table.Where(row => row.AcledSubType is not (null or "Other")).ShouldAllBe(row => AcledKinds.Of(row.AcledSubType, null).Info().AcledSubType == row.AcledSubType);

    [Fact]
    public void A_time_precision_that_it_has_not_is_bad() => Error(EventListFormat.Acled, Header + Row(time: "4")).ShouldBe("time_precision 4 is more than 3");
}
