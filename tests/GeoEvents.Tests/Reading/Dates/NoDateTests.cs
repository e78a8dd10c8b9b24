namespace GeoEvents.Tests.Reading.Dates;

/// <summary>What looks like a date and is none, and hostile text.</summary>
public class NoDateTests
{
    [Theory]
    [InlineData("The group may attack.")]
    [InlineData("They march on the town.")]
    [InlineData("The women march 5 km a day.")]
    [InlineData("There were 2015 people and 30.5 tonnes.")]
    [InlineData("Some 2000 civilians fled in 2000 vehicles to 2018 houses")]
    [InlineData("resolution 2254, a Su-24, a B-52 and Expo 2020")]
    [InlineData("the 2018 World Cup")]
    [InlineData("a five-year war, a 24-hour truce, the 9/11 attacks")]
    [InlineData("a two-week siege and a 10-year-old girl")]
    [InlineData("in the 1980s and the 20th century")]
    [InlineData("every Friday")]
    [InlineData("the Sunday Times and USA Today")]
    [InlineData("he sat in the sun with his son Jan")]
    [InlineData("the 5th Corps attacked")]
    [InlineData("at 10:30 and 14.15")]
    [InlineData("a truce for three days")]
    [InlineData("two days earlier")]
    [InlineData("06/03/2020")]
    [InlineData("on March 15 people were killed")]
    public void Ages_numbers_names_and_verbs(string text) => Dated.Edtf(text, Dated.Sunday).ShouldBe("");

    [Theory]
    [InlineData("on 31 February 2019")]
    [InlineData("March 32, 2019")]
    [InlineData("2019-13-01")]
    [InlineData("on ٢٠١٩/٠٣/٣٢")]
    [InlineData("between 3 and 5 May 0000")]
    [InlineData("on 12345678901234567890 March 2019")]
    [InlineData("13 March 20190")]
    [InlineData("99999999999 days ago")]
    [InlineData("9999 years ago")]
    [InlineData("in 9999")]
    [InlineData("1.2.3.2019.4")]
    [InlineData("")]
    [InlineData("\u200F\u202E\u0301")]
    public void What_is_in_no_calendar(string text) => Dated.Edtf(text, Dated.Sunday).ShouldBe("");

    [Fact]
    public void Marks_of_writing_direction_part_nothing() => Dated.Edtf("on \u200E6\u200F \u202AMarch\u202C 2018", Dated.Sunday).ShouldBe("2018-03-06");

    [Fact]
    public void A_hundred_thousand_digits_are_no_date() => Dated.Edtf(new string('1', 100_000) + " March " + new string('٢', 100_000), Dated.Sunday).ShouldBe("");

    [Fact]
    public void The_day_of_publication_may_be_the_first_or_last_there_is()
    {
        const string text = "a hundred years ago, 100 years ago, in the past 100 years, last year, next year, overnight, next Monday, since Friday, in recent months, last winter, next summer";
        Should.NotThrow(() => Dated.Edtf(text, new DateOnly(1900, 1, 1)));
        Should.NotThrow(() => Dated.Edtf(text, new DateOnly(2100, 12, 31)));
    }
}
