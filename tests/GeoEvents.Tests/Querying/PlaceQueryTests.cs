using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Tests.Querying;

public sealed class PlaceQueryTests
{
    [Fact]
    public void A_name_alone_asks_for_ten_places() => Parse(("name", "Sarakib")).ShouldBe(new PlaceQuery("Sarakib") { Limit = 10 });

    [Fact]
    public void All_parameters_are_read() => Parse(("name", "حميميم"), ("near", "36.63,-35.9"), ("country", "sy"), ("limit", "3"))
        .ShouldBe(new PlaceQuery("حميميم") { Near = new LonLat(36.63, -35.9), Country = "sy", Limit = 3 });

    [Fact]
    public void Names_may_be_as_long_as_names_are() => Parse(("name", new string('x', 200))).Name.Length.ShouldBe(200);

    [Theory]
    [InlineData("name", "", "The parameter name must be the name of a place, not ''.")]
    [InlineData("name", " \t", "the name of a place")]
    [InlineData("near", "36.6", "The parameter near must be a longitude and a latitude such as 36.63,35.93, not '36.6'.")]
    [InlineData("near", "36,91", "36,91")]
    [InlineData("near", "NaN,0", "NaN")]
    [InlineData("near", "181,0", "181")]
    [InlineData("near", "1,2,3", "1,2,3")]
    [InlineData("country", "Syria", "The parameter country must be a two-letter country code such as SY, not 'Syria'.")]
    [InlineData("country", "", "two-letter")]
    [InlineData("limit", "0", "a whole number from 1 to 10000")]
    [InlineData("limit", "ten", "a whole number from 1 to 10000")]
    [InlineData("bbox", "1,2,3,4", "There is no parameter 'bbox' here; known are name, near, country, limit.")]
    public void What_is_wrong_is_said(string parameter, string value, string part) =>
        Refusal(parameter == "name" ? [(parameter, value)] : [("name", "X"), (parameter, value)]).ShouldContain(part);

    [Fact]
    public void A_name_that_is_no_name_any_more_is_refused() => Refusal(("name", new string('x', 201))).ShouldContain("a name of at most 200 characters");

    [Fact]
    public void Without_a_name_there_is_no_question() => Refusal(("limit", "3")).ShouldContain("name is missing");

    [Fact]
    public void Two_names_are_refused() => Refusal(("name", "a"), ("name", "b")).ShouldContain("more than once");

    private static string Refusal(params (string, string?)[] parameters) => Should.Throw<QueryException>(() => Parse(parameters)).Message;

    private static PlaceQuery Parse(params (string Name, string? Value)[] parameters) => PlaceQuery.Parse(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
