namespace GeoEvents.Tests.Reading.Dates;

public class RelativeDateTests
{
    [Theory]
    [InlineData("last Friday", "2019-03-15")]
    [InlineData("on Wednesday", "2019-03-13")]
    [InlineData("Friday evening", "2019-03-15")]
    [InlineData("at dawn on Friday", "2019-03-15")]
    [InlineData("early Friday", "2019-03-15")]
    [InlineData("Fridays blast killed three", "2019-03-15")]
    [InlineData("Friday's blast killed three", "2019-03-15")]
    [InlineData("on Friday last week", "2019-03-08")]
    [InlineData("on Sunday", "2019-03-17")]
    [InlineData("last Sunday", "2019-03-10")]
    public void A_weekday_is_the_last_one_up_to_publication(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("today", "2019-03-17")]
    [InlineData("tonight", "2019-03-17")]
    [InlineData("this morning", "2019-03-17")]
    [InlineData("today, Sunday", "2019-03-17")]
    [InlineData("yesterday evening", "2019-03-16")]
    [InlineData("the day before yesterday", "2019-03-15")]
    [InlineData("tomorrow", "2019-03-18")]
    [InlineData("two days ago", "2019-03-15")]
    [InlineData("twenty-one days ago", "2019-02-24")]
    [InlineData("a week ago", "2019-03-07/2019-03-13")]
    [InlineData("three months ago", "2018-12")]
    [InlineData("two years ago", "2017")]
    [InlineData("a couple of days ago", "2019-03-15~/2019-03-16")]
    public void Days_are_counted_from_publication(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("overnight", "2019-03-16/2019-03-17")]
    [InlineData("last night", "2019-03-16/2019-03-17")]
    [InlineData("on Friday overnight", "2019-03-15/2019-03-16")]
    public void A_night_is_of_two_days(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("in the past two weeks", "2019-03-03/2019-03-17")]
    [InlineData("over the past 24 hours", "2019-03-16/2019-03-17")]
    [InlineData("in the last 48 hours", "2019-03-15/2019-03-17")]
    [InlineData("for the last three days", "2019-03-14/2019-03-17")]
    [InlineData("during the past week", "2019-03-10/2019-03-17")]
    [InlineData("has been shelled for three days", "2019-03-14/2019-03-17")]
    public void What_goes_on_ends_with_publication(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("in recent days", "2019-03-10~/2019-03-17")]
    [InlineData("in recent weeks", "2019-02-03~/2019-03-17")]
    [InlineData("have been shelled for months", "2018-09-17~/2019-03-17")]
    [InlineData("in the last few days", "2019-03-13~/2019-03-17")]
    public void A_number_left_open_is_an_approximation(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("earlier this week", "2019-03-19", "2019-03-17/2019-03-19")]
    [InlineData("earlier this week", "2019-03-17", "2019-03-11/2019-03-17")]
    [InlineData("last week", "2019-03-19", "2019-03-11/2019-03-17")]
    [InlineData("last week", "2019-03-17", "2019-03-10/2019-03-16")]
    [InlineData("earlier this month", "2019-03-17", "2019-03-01/2019-03-17")]
    [InlineData("last month", "2019-01-10", "2018-12")]
    [InlineData("this year", "2019-03-17", "2019-01-01/2019-03-17")]
    [InlineData("last year", "2019-03-17", "2018")]
    [InlineData("late last year", "2019-03-17", "2018-09-01/2018-12-31")]
    public void Weeks_months_and_years_are_the_calendars(string text, string published, string edtf) =>
        Dated.Edtf(text, DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(edtf);
}
