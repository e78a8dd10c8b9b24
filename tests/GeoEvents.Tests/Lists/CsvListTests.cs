using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Lists;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class CsvListTests
{
    private const string Header = "ID,Date,Longitude,Latitude,Place,Kind,Source,Actors,Notes\n";

    private static readonly EventList List = new("ministry");

    private static EventListOptions Told(params (string Field, string Column)[] columns) => new(List) { Columns = columns.ToDictionary(pair => pair.Field, pair => pair.Column) };

    [Fact]
    public void Columns_are_known_by_their_names()
    {
        var reported = Event(EventListFormat.Csv, Header + "a1,2020-03-06,36.5,35.5,Mill Town,drone-attack,Hill Post,A; B;A,A drone fell.\n");
        (reported.Kind, reported.Quote, reported.Date, reported.Places[0].Point).ShouldBe((EventKind.DroneAttack, "A drone fell.", DateSpan.On(new DateOnly(2020, 3, 6)), new LonLat(36.5, 35.5)));
        reported.Actors.ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Columns_of_other_names_are_told_and_the_rest_still_found()
    {
        var row = Read(EventListFormat.Csv, "EVENT_NO;EVENT_DT;X;Y;Text\n7;06 March 2020;36.5;35.5;Shots.\n", Told(("id", "event_no"), ("date", "EVENT_DT"))).ShouldHaveSingleItem();
        row.Key.ShouldBe(List.KeyOf("7"));
        (Good(row).Events[0].Date.Edtf, Good(row).Events[0].Quote, Good(row).Events[0].Places[0].Point).ShouldBe(("2020-03-06", "Shots.", new LonLat(36.5, 35.5)));
    }

    [Fact]
    public void A_position_of_unknown_precision_is_not_taken_for_exact() => Event(EventListFormat.Csv, Header + "a1,2020-03-06,36.5,35.5,,,,,\n").Places[0].Precision.ShouldBe(WherePrecision.Near);

    [Theory]
    [InlineData("2020-03", "2020-03", WhenPrecision.Month)]
    [InlineData("2020", "2020", WhenPrecision.Year)]
    [InlineData("20200306", "2020-03-06", WhenPrecision.Day)]
    [InlineData("", null, null)]
    public void A_date_is_as_open_as_it_is_written(string date, string? edtf, WhenPrecision? precision)
    {
        var span = Event(EventListFormat.Csv, Header + $"a1,{date},,,,,,,\n").Date;
        (span.Edtf, span.Precision).ShouldBe((edtf, precision));
    }

    [Fact]
    public void Start_and_end_may_stay_open()
    {
        const string header = "id,start,end\n";
        Event(EventListFormat.Csv, header + "1,2020-03-06,2020-03-08\n").Date.Precision.ShouldBe(WhenPrecision.Days);
        Event(EventListFormat.Csv, header + "1,2020-03-06,\n").Date.Edtf.ShouldBe("2020-03-06/..");
        Event(EventListFormat.Csv, header + "1,,2020-03-08\n").Date.Edtf.ShouldBe("../2020-03-08");
        Error(EventListFormat.Csv, header + "1,2020-03-08,2020-03-06\n").ShouldBe("it ends (2020-03-06) before it starts (2020-03-08)");
    }

    [Theory]
    [InlineData("Drone attack", EventKind.DroneAttack)]
    [InlineData("Grenade", EventKind.Bombing)]
    [InlineData("festival", EventKind.Other)]
    public void A_kind_is_ours_or_one_of_ACLEDs_or_another(string text, EventKind kind) => Event(EventListFormat.Csv, Header + $"a1,2020,,,,{text},,,\n").Kind.ShouldBe(kind);

    [Fact]
    public void The_source_told_is_that_of_rows_without_one()
    {
        var rows = Read(EventListFormat.Csv, Header + "a1,2020,,,,,Hill Post,,\na2,2020,,,,,,,\n", new EventListOptions(List) { Source = "Ministry" });
        rows.Select(row => Good(row).Article.Source.Id).ShouldBe(["hill-post", "ministry"]);
    }

    [Fact]
    public void A_column_that_is_not_there_is_told()
    {
        Should.Throw<EventListException>(() => Read(EventListFormat.Csv, "id,when\n1,2020\n", Told(("date", "EVENT_DT")))).Message.ShouldBe("list.csv, line 1: there is no column 'EVENT_DT' for date; there are id, when.");
        Should.Throw<EventListException>(() => Read(EventListFormat.Csv, "id,when\n1,2020\n")).Message.ShouldBe("list.csv, line 1: no column is known to hold the date: name it, as date=NAME; there are id, when.");
        Should.Throw<EventListException>(() => Read(EventListFormat.Csv, "nr,date\n1,2020\n")).Message.ShouldContain("hold the id");
        Should.Throw<EventListException>(() => Read(EventListFormat.Acled, "id,date\n1,2020\n")).Message.ShouldBe("list.csv, line 1: the column 'event_id_cnty' is missing.");
    }
}
