using GeoEvents.Events;

namespace GeoEvents.Tests.Reading.Dates;

public class AnaphoricDateTests
{
    private static readonly DateSpan Told = DateSpan.On(new DateOnly(2019, 3, 10));

    [Theory]
    [InlineData("the same day", "2019-03-10")]
    [InlineData("later that evening", "2019-03-10")]
    [InlineData("hours later", "2019-03-10")]
    [InlineData("a few minutes after the blast", "2019-03-10")]
    [InlineData("later in the day", "2019-03-10")]
    [InlineData("the next day", "2019-03-11")]
    [InlineData("on the following day", "2019-03-11")]
    [InlineData("the previous night", "2019-03-09")]
    [InlineData("the day before", "2019-03-09")]
    [InlineData("a day later", "2019-03-11")]
    [InlineData("two days earlier", "2019-03-08")]
    [InlineData("two days after the attack", "2019-03-12")]
    [InlineData("a week later", "2019-03-14/2019-03-20")]
    [InlineData("two months later", "2019-05")]
    [InlineData("in the following days", "2019-03-10/2019-03-17")]
    [InlineData("in the days that followed", "2019-03-10/2019-03-17")]
    [InlineData("since then", "2019-03-10/2019-03-17")]
    public void It_points_at_what_was_told_before(string text, string edtf) => Dated.Edtf(text, Dated.Sunday, Told).ShouldBe(edtf);

    [Theory]
    [InlineData("On Thursday they fled; the next day they came back", "2019-03-14 2019-03-15")]
    [InlineData("He was held on March 1 and freed two days later", "2019-03-01 2019-03-03")]
    public void A_date_of_the_same_sentence_comes_first(string text, string edtf) => Dated.Edtf(text, Dated.Sunday, Told).ShouldBe(edtf);

    [Theory]
    [InlineData("On Friday, a day after the town fell", "2019-03-15")]
    [InlineData("It came two weeks after rebels took the hill", "")]
    public void A_clause_is_not_dated_by_the_date_that_it_explains(string text, string edtf) => Dated.Edtf(text, Dated.Sunday, Told).ShouldBe(edtf);

    [Fact]
    public void More_than_a_day_is_no_day() => Dated.Edtf("the same day", Dated.Sunday, DateSpan.InMonth(2019, 2)).ShouldBe("");
}
