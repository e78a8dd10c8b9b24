using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Tests.Querying;

public sealed class EventQueryTests
{
    [Fact]
    public void Without_parameters_it_asks_for_the_first_thousand_of_all() => Parse().ShouldBe(EventQuery.All);

    [Fact]
    public void All_parameters_are_read()
    {
        var query = Parse(
            ("bbox", "35.5,34,37.5,36.5"), ("datetime", "2020-03-01/2020-03-31"), ("undated", "include"), ("source", "enab-baladi,south-front"),
            ("kind", "shelling,airstrike"), ("factuality", "asserted,alleged"), ("limit", "50"), ("after", "00000000000000ff"));

        query.Box.ShouldBe(new BoundingBox(35.5, 34, 37.5, 36.5));
        query.Dates.ShouldBe(new DateInterval(new DateOnly(2020, 3, 1), new DateOnly(2020, 3, 31)));
        query.IncludeUndated.ShouldBeTrue();
        query.Sources!.ShouldBe(["enab-baladi", "south-front"], ignoreOrder: true);
        query.Kinds!.ShouldBe([EventKind.Shelling, EventKind.Airstrike], ignoreOrder: true);
        query.Factualities!.ShouldBe([Factuality.Asserted, Factuality.Alleged], ignoreOrder: true);
        query.Limit.ShouldBe(50);
        query.After.ShouldBe(new PageCursor("00000000000000ff"));
    }

    [Theory]
    [InlineData("170,-20,-170,-10", 170, -20, -170, -10)]
    [InlineData("-180,-90,180,90", -180, -90, 180, 90)]
    [InlineData("36,35,0,37,36,1000", 36, 35, 37, 36)]
    [InlineData("3.6e1,35.0,+37,36", 36, 35, 37, 36)]
    [InlineData("36, 35, 37, 36", 36, 35, 37, 36)]
    public void A_box_has_four_numbers_or_six_with_heights(string text, double west, double south, double east, double north) =>
        Parse(("bbox", text)).Box.ShouldBe(new BoundingBox(west, south, east, north));

    [Theory]
    [InlineData("", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not ''.")]
    [InlineData("1,2,3", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not '1,2,3'.")]
    [InlineData("1,2,3,4,5", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not '1,2,3,4,5'.")]
    [InlineData("a,b,c,d", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not 'a,b,c,d'.")]
    [InlineData("NaN,0,1,1", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not 'NaN,0,1,1'.")]
    [InlineData("-Infinity,0,1,1", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not '-Infinity,0,1,1'.")]
    [InlineData("1e999,0,1,1", "The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not '1e999,0,1,1'.")]
    [InlineData("0,10,1,5", "The parameter bbox must be a box whose second number, the southern edge, is not above its northern edge, not '0,10,1,5'.")]
    [InlineData("-181,0,1,1", "The parameter bbox must be a box with longitudes from -180 to 180, not '-181,0,1,1'.")]
    [InlineData("0,0,1,90.1", "The parameter bbox must be a box with latitudes from -90 to 90, not '0,0,1,90.1'.")]
    public void Other_boxes_are_refused(string text, string sentence) => Refusal(("bbox", text)).ShouldBe(sentence);

    [Theory]
    [InlineData("2020-03-06", "2020-03-06", "2020-03-06")]
    [InlineData("2020-03-06T23:30:00+03:00", "2020-03-06", "2020-03-06")]
    [InlineData("2020-03-06t00:00:00.123z", "2020-03-06", "2020-03-06")]
    [InlineData("2020-03-01/2020-03-31", "2020-03-01", "2020-03-31")]
    [InlineData("2020-03-01T00:00:00Z/2020-03-31T23:59:60Z", "2020-03-01", "2020-03-31")]
    [InlineData("2020-03-01/..", "2020-03-01", null)]
    [InlineData("2020-03-01/", "2020-03-01", null)]
    [InlineData("../2020-03-31", null, "2020-03-31")]
    [InlineData("/2020-03-31", null, "2020-03-31")]
    [InlineData("../..", null, null)]
    [InlineData("0001-01-01/9999-12-31", "0001-01-01", "9999-12-31")]
    public void Dates_are_a_day_an_instant_or_an_interval(string text, string? from, string? to) =>
        Parse(("datetime", text)).Dates.ShouldBe(new DateInterval(Day(from), Day(to)));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2020-3-6")]
    [InlineData("2020-13-40")]
    [InlineData("2019-02-29")]
    [InlineData("2020-03")]
    [InlineData("..")]
    [InlineData("2020-03-06T12:00:00")]
    [InlineData("2020-03-06T25:00:00Z")]
    [InlineData("2020-03-06T12:00:00Z\n")]
    [InlineData("2020-03-01/2020-03-02/2020-03-03")]
    [InlineData("٢٠٢٠-٠٣-٠٦")]
    public void Other_dates_are_refused(string text) =>
        Refusal(("datetime", text)).ShouldStartWith("The parameter datetime must be a day (2020-03-06), an instant");

    [Fact]
    public void An_interval_that_ends_before_it_starts_is_refused() => Refusal(("datetime", "2020-03-31/2020-03-01"))
        .ShouldBe("The parameter datetime must be an interval that does not end before it starts, not '2020-03-31/2020-03-01'.");

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10000", 10_000)]
    [InlineData("10001", 10_000)]
    [InlineData("99999999999999999999999", 10_000)]
    public void A_limit_above_the_maximum_is_served_as_the_maximum(string text, int limit) => Parse(("limit", text)).Limit.ShouldBe(limit);

    [Theory]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData(" 1")]
    [InlineData("")]
    [InlineData("unlimited")]
    [InlineData("١")]
    public void Other_limits_are_refused(string text) => Refusal(("limit", text)).ShouldBe($"The parameter limit must be a whole number from 1 to 10000, not '{text}'.");

    [Theory]
    [InlineData("undated", "yes", "The parameter undated must be 'include' or 'only', or left out, not 'yes'.")]
    [InlineData("kind", "shelling,party", "The parameter kind must be kinds of events separated by commas, such as shelling,airstrike, not 'shelling,party'.")]
    [InlineData("kind", "", "The parameter kind must be kinds of events separated by commas, such as shelling,airstrike, not ''.")]
    [InlineData("factuality", "true", "The parameter factuality must be some of asserted, alleged, planned, threatened, negated, not 'true'.")]
    [InlineData("source", "a,,b", "The parameter source must be ids of sources separated by commas, not 'a,,b'.")]
    [InlineData("after", "12", "The parameter after must be as it stands in a next link, not '12'.")]
    [InlineData("after", "00000000000000ff.-1", "The parameter after must be as it stands in a next link, not '00000000000000ff.-1'.")]
    [InlineData("unlocated", "no", "The parameter unlocated must be 'only', or left out, not 'no'.")]
    [InlineData("wherePrecision", "8", "The parameter wherePrecision must be some of UCDP's codes 1 to 7, separated by commas, not '8'.")]
    [InlineData("sortby", "start", "The parameter sortby must be '-start' (the newest first), or left out, not 'start'.")]
    [InlineData("after", "00000000000000ff~2020-03-06", "The parameter after must be as it stands in a next link of the same order, not '00000000000000ff~2020-03-06'.")]
    [InlineData("crs", "1", "There is no parameter 'crs' here; known are bbox, datetime, undated, unlocated, source, kind, factuality, wherePrecision, limit, after, sortby.")]
    public void Wrong_values_are_refused_in_one_sentence(string name, string value, string sentence) => Refusal((name, value)).ShouldBe(sentence);

    [Fact]
    public void A_parameter_given_twice_is_refused() => Refusal(("source", "a"), ("source", "b"))
        .ShouldBe("The parameter source is given more than once; give it once, with values separated by commas where it takes several.");

    [Fact]
    public void What_callers_send_comes_back_short_and_on_one_line() => Refusal(("bbox", "\r\n\ud83d" + new string('x', 1000)))
        .ShouldBe($"The parameter bbox must be four numbers minLon,minLat,maxLon,maxLat in degrees, not '\ufffd\ufffd\ufffd{new string('x', 57)}…'.");

    [Fact]
    public void Where_there_are_no_pages_paging_is_unknown()
    {
        Should.Throw<QueryException>(() => EventQuery.ParseConditions(Pairs(("limit", "5")))).Message
            .ShouldBe("There is no parameter 'limit' here; known are bbox, datetime, undated, unlocated, source, kind, factuality, wherePrecision.");
        EventQuery.ParseConditions(Pairs(("kind", "patrol"))).Kinds!.ShouldBe([EventKind.Patrol]);
    }

    [Theory]
    [InlineData("day", HistogramInterval.Day)]
    [InlineData("week", HistogramInterval.Week)]
    [InlineData(null, HistogramInterval.Month)]
    public void A_histogram_has_an_interval_beside_the_conditions(string? text, HistogramInterval interval)
    {
        var query = HistogramQuery.Parse(text is null ? Pairs(("source", "a")) : Pairs(("source", "a"), ("interval", text)));

        query.Interval.ShouldBe(interval);
        query.Events.Sources!.ShouldBe(["a"]);
    }

    [Fact]
    public void Another_interval_is_refused()
    {
        Should.Throw<QueryException>(() => HistogramQuery.Parse(Pairs(("interval", "year")))).Message.ShouldBe("The parameter interval must be day, week or month, not 'year'.");
        Should.Throw<QueryException>(() => HistogramQuery.Parse(Pairs(("interval", "day"), ("interval", "day"))));
    }

    private static EventQuery Parse(params (string, string)[] parameters) => EventQuery.Parse(Pairs(parameters));

    private static string Refusal(params (string, string)[] parameters) => Should.Throw<QueryException>(() => Parse(parameters)).Message;

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(params (string Name, string Value)[] parameters) =>
        parameters.Select(pair => new KeyValuePair<string, string?>(pair.Name, pair.Value));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
