using GeoEvents.Reading.Dates;

namespace GeoEvents.Tests.Reading;

public class DateFinderTests
{
    /// <summary>Sunday 17 March 2019.</summary>
    private static readonly DateOnly Published = new(2019, 3, 17);

    private static string? Edtf(string text, DateOnly? published) => DateFinder.Find(text, 0, text.Length, published) is [var first, ..] ? first.Date.Edtf : null;

    [Theory]
    [InlineData("on March 14", "2019-03-14")]
    [InlineData("on September 17, 2018, they met", "2018-09-17")]
    [InlineData("in December", "2018-12")]
    [InlineData("on November 3", "2018-11-03")]
    [InlineData("last Friday", "2019-03-15")]
    [InlineData("on Wednesday", "2019-03-13")]
    [InlineData("on Sunday", "2019-03-17")]
    [InlineData("last Sunday", "2019-03-10")]
    [InlineData("yesterday", "2019-03-16")]
    [InlineData("overnight", "2019-03-16/2019-03-17")]
    [InlineData("two days ago", "2019-03-15")]
    [InlineData("in the past two weeks", "2019-03-03/2019-03-17")]
    [InlineData("between the 3rd and 9th of March", "2019-03-03/2019-03-09")]
    [InlineData("from 3 to 9 March", "2019-03-03/2019-03-09")]
    [InlineData("on 3 and 9 February", "{2019-02-03,2019-02-09}")]
    [InlineData("since Thursday", "2019-03-14/2019-03-17")]
    [InlineData("since February 10", "2019-02-10/2019-03-17")]
    [InlineData("in mid-February", "2019-02-11/2019-02-20")]
    [InlineData("in September 2018", "2018-09")]
    [InlineData("in late 2014", "2014-09-01/2014-12-31")]
    [InlineData("last month", "2019-02")]
    [InlineData("last year", "2018")]
    public void Dates_are_read_against_the_day_of_publication(string text, string edtf) => Edtf(text, Published).ShouldBe(edtf);

    [Theory]
    [InlineData("will begin on March 25", "2019-03-25")]
    [InlineData("is due in May 2019", "2019-05")]
    [InlineData("are to be withdrawn by 10 October", "2019-10-10")]
    [InlineData("is planned near Ariha on Friday", "2019-03-22")]
    [InlineData("will be held from 20 to 25 March", "2019-03-20/2019-03-25")]
    public void What_is_announced_may_lie_ahead(string text, string edtf) => Edtf(text, Published).ShouldBe(edtf);

    [Theory]
    [InlineData("on March 6", "XXXX-03-06")]
    [InlineData("in December", "XXXX-12")]
    [InlineData("last Friday", null)]
    [InlineData("yesterday", null)]
    [InlineData("on March 6, 2020", "2020-03-06")]
    public void Without_a_day_of_publication_what_is_open_stays_open(string text, string? edtf) => Edtf(text, null).ShouldBe(edtf);

    [Theory]
    [InlineData("The group may attack.")]
    [InlineData("They march on the town.")]
    [InlineData("There were 2015 people and 30.5 tonnes.")]
    [InlineData("on 31 February 2019")]
    [InlineData("between 3 and 5 May 0000")]
    [InlineData("on ٢٠١٩/٠٣/٣٢")]
    [InlineData("two days earlier")]
    public void What_is_no_date_gives_none(string text) => Edtf(text, Published).ShouldBeNull();

    [Theory]
    [InlineData("on ٢٠١٩/٠٣/٠٦", "2019-03-06")]
    [InlineData("في ٦ آذار/مارس ٢٠١٩", "2019-03-06")]
    public void Days_in_Arabic_digits_and_with_Arabic_months_are_days(string text, string edtf) => Edtf(text, Published).ShouldBe(edtf);

    [Fact]
    public void A_leap_day_needs_its_year() => Edtf("on 29 February", Published).ShouldBe("XXXX-02-29");
}
