using GeoEvents.Events;
using GeoEvents.Reading.Dates;

namespace GeoEvents.Tests.Reading.Dates;

public class DateFinderTests
{
    [Theory]
    [InlineData("on March 14", "2019-03-14")]
    [InlineData("on September 17, 2018, they met", "2018-09-17")]
    [InlineData("on the 17th of September, 2018", "2018-09-17")]
    [InlineData("on 6 March 2018", "2018-03-06")]
    [InlineData("on Mar. 6", "2019-03-06")]
    [InlineData("on Sept. 6, 2018", "2018-09-06")]
    [InlineData("on the fifth of March", "2019-03-05")]
    [InlineData("on 2018-03-06", "2018-03-06")]
    [InlineData("on 16.04.2017", "2017-04-16")]
    [InlineData("on 13/03/2018 and 03/25/2018", "2018-03-13 2018-03-25")]
    [InlineData("on Wednesday, March 6", "2019-03-06")]
    [InlineData("on Friday, the 15th of March", "2019-03-15")]
    [InlineData("on Sunday (10 March) the road", "2019-03-10")]
    [InlineData("Sat 24 Aug 2013", "2013-08-24")]
    [InlineData("Last updated at Apr 232017", "2017-04-23")]
    [InlineData("on November 3", "2018-11-03")]
    [InlineData("on the 5th, the bridge fell", "2019-03-05")]
    [InlineData("on the 20th of the month", "2019-02-20")]
    public void A_day_is_read_as_it_is_written(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("on Tuesday, 14 May", "2019-03-17", "2013-05-14", "2019-05-14")] // a Tuesday in 2019
    [InlineData("on Monday, 14 May", "2019-03-17", "2013-05-14", "2018-05-14")] // a Monday in 2018
    public void The_weekday_beside_a_day_tells_its_year(string text, string published, string other, string edtf)
    {
        Dated.Edtf(text, DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(edtf);
        edtf.ShouldNotBe(other);
    }

    [Theory]
    [InlineData("in September 2018", "2018-09", 4)]
    [InlineData("in December", "2018-12", 4)]
    [InlineData("a February ceasefire", "2019-02", 4)]
    [InlineData("last September", "2018-09", 4)]
    [InlineData("in June last year", "2018-06", 4)]
    [InlineData("in mid-February", "2019-02-11/2019-02-20", 4)]
    [InlineData("early March", "2019-03-01/2019-03-10", 4)]
    [InlineData("at the end of February", "2019-02-21/2019-02-28", 4)]
    [InlineData("in the first week of July", "2018-07-01/2018-07-07", 3)]
    [InlineData("in the last week of February", "2019-02-22/2019-02-28", 3)]
    [InlineData("in 2013", "2013", 5)]
    [InlineData("the 2013 gas attack", "2013", 5)]
    [InlineData("the war (2014) and", "2014", 5)]
    [InlineData("in late 2014", "2014-09-01/2014-12-31", 5)]
    [InlineData("by mid-2016", "2016-06-01/2016-07-31", 5)]
    [InlineData("the end of last year", "2018-10-01/2018-12-31", 5)]
    [InlineData("in the summer of 2015", "2015-22", 5)]
    [InlineData("last winter", "2018-24", 5)]
    [InlineData("around March 6", "2019-03-06~", 2)]
    [InlineData("in about 2015", "2015~", 5)]
    public void A_part_of_a_date_stays_as_open_as_it_is_written(string text, string edtf, int precision)
    {
        var date = DateFinder.Find(text, 0, text.Length, Dated.Sunday).ShouldHaveSingleItem().Date;
        date.Edtf.ShouldBe(edtf);
        date.Precision.ShouldBe((WhenPrecision)precision);
    }

    [Theory]
    [InlineData("between the 3rd and 9th of March", "2019-03-03/2019-03-09")]
    [InlineData("from 3 to 9 March", "2019-03-03/2019-03-09")]
    [InlineData("8-15 March", "2019-03-08/2019-03-15")]
    [InlineData("March 5-9", "2019-03-05/2019-03-09")]
    [InlineData("March 5–9, 2018", "2018-03-05/2018-03-09")]
    [InlineData("March 30 to April 2, 2018", "2018-03-30/2018-04-02")]
    [InlineData("from 30 December to 2 January", "2018-12-30/2019-01-02")]
    [InlineData("from Monday to Wednesday", "2019-03-11/2019-03-13")]
    [InlineData("between Friday and Sunday", "2019-03-15/2019-03-17")]
    [InlineData("on Friday and Saturday", "2019-03-15/2019-03-16")]
    [InlineData("between 2011 and 2015", "2011-01-01/2015-12-31")]
    [InlineData("in 2014 and 2015", "2014-01-01/2015-12-31")]
    [InlineData("in February and March 2018", "2018-02-01/2018-03-31")]
    [InlineData("January 2018–March 2018", "2018-01-01/2018-03-31")]
    [InlineData("on 3 and 9 February", "{2019-02-03,2019-02-09}")]
    [InlineData("on Monday and Friday", "2019-03-11 2019-03-15")]
    public void Two_dates_bound_what_lies_between_or_are_two_days(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("since Thursday", "2019-03-14/2019-03-17")]
    [InlineData("since February 10", "2019-02-10/2019-03-17")]
    [InlineData("since early 2016", "2016-01-01/2019-03-17")]
    [InlineData("since last month", "2019-02-01/2019-03-17")]
    [InlineData("since the beginning of the year", "2019-01-01/2019-03-17")]
    [InlineData("until March 1", "../2019-03-01")]
    [InlineData("until the end of March", "../2019-03-31")]
    public void Since_and_until_bound_one_side(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("will begin on March 25", "2019-03-25")]
    [InlineData("is due in May 2019", "2019-05")]
    [InlineData("are to be withdrawn by 10 October", "2019-10-10")]
    [InlineData("is planned near Ariha on Friday", "2019-03-22")]
    [InlineData("On Friday, the delegations will meet in Sochi", "2019-03-22")]
    [InlineData("will be held from 20 to 25 March", "2019-03-20/2019-03-25")]
    [InlineData("is set to open this Tuesday", "2019-03-19")]
    [InlineData("over the next three days", "2019-03-17/2019-03-20")]
    [InlineData("next Monday", "2019-03-18")]
    [InlineData("will leave next week", "2019-03-18/2019-03-24")]
    public void What_is_announced_lies_ahead(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("The army will go on, a spokesman said on Friday", "2019-03-15")]
    [InlineData("On Friday the minister said that he will resign", "2019-03-15")]
    [InlineData("Shells fell on Friday. The road is to be mended", "2019-03-15")]
    public void What_was_said_was_said_when_it_was_said(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("on March 6", "XXXX-03-06")]
    [InlineData("on 29 February", "XXXX-02-29")]
    [InlineData("in December", "XXXX-12")]
    [InlineData("from 5 to 9 March", "XXXX-03-05/XXXX-03-09")]
    [InlineData("since March 6", "XXXX-03-06/..")]
    [InlineData("since March 6, 2018", "2018-03-06/..")]
    [InlineData("on March 6, 2020", "2020-03-06")]
    [InlineData("last Friday", "")]
    [InlineData("yesterday", "")]
    [InlineData("in June last year", "")]
    [InlineData("in the past two weeks", "")]
    [InlineData("two days later", "")]
    public void Without_a_day_of_publication_what_is_open_stays_open(string text, string edtf) => Dated.Edtf(text, null).ShouldBe(edtf);

    [Fact]
    public void A_leap_day_needs_its_year() => Dated.Edtf("on 29 February", Dated.Sunday).ShouldBe("XXXX-02-29");

    [Fact]
    public void Each_date_of_a_sentence_is_found_where_it_stands()
    {
        const string text = "Shells fell on Friday, after the truce of March 1 and two raids in late 2018.";
        DateFinder.Find(text, 0, text.Length, Dated.Sunday).Select(date => text[date.Start..date.End]).ShouldBe(["Friday", "March 1", "late 2018"]);
    }

    [Fact]
    public void Only_the_span_asked_for_is_read()
    {
        const string text = "On Monday they met. On Friday they left.";
        var found = DateFinder.Find(text, 20, text.Length, Dated.Sunday).ShouldHaveSingleItem();
        text[found.Start..found.End].ShouldBe("Friday");
    }
}
