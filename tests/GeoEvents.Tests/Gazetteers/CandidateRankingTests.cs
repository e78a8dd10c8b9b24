using GeoEvents.Gazetteers;

namespace GeoEvents.Tests.Gazetteers;

public sealed class CandidateRankingTests
{
    [Fact]
    public void A_better_spelling_comes_first()
    {
        var ranked = CandidateRanking.Rank([Match("rule", NameMatch.Rule, 0.3), Match("fuzzy", NameMatch.Fuzzy, 3), Match("exact", NameMatch.Exact, 0)]);
        ranked.Select(candidate => candidate.Place.Id).ShouldBe(["exact", "rule", "fuzzy"]);
        ranked.ShouldAllBe(candidate => candidate.Score > 0 && candidate.Score <= 1);
    }

    [Fact]
    public void Of_equal_spellings_the_larger_place_comes_first() =>
        First(Match("village") with { Place = Place("village", population: 600) }, Match("city") with { Place = Place("city", population: 2_000_000) }).ShouldBe("city");

    [Fact]
    public void Near_the_text_a_village_beats_a_city_far_away()
    {
        var village = Match("village") with { Place = Place("village", lon: 36.5, population: 600) };
        var city = Match("city") with { Place = Place("city", lon: 44, population: 900_000) };
        First(village, city).ShouldBe("city");
        CandidateRanking.Rank([village, city], near: new(36.6, 35))[0].Place.Id.ShouldBe("village");
    }

    [Fact]
    public void The_expected_country_comes_first_and_says_so()
    {
        var ranked = CandidateRanking.Rank([Match("tripoli-ly") with { Place = Place("tripoli-ly", country: "LY", population: 1_000_000) }, Match("tripoli-lb") with { Place = Place("tripoli-lb", country: "LB", population: 200_000) }], country: "lb");
        ranked[0].Place.Id.ShouldBe("tripoli-lb");
        ranked[0].Why.ShouldContain("in LB");
        ranked[1].Why.ShouldContain("not in LB");
    }

    [Fact]
    public void Every_reason_is_named()
    {
        var place = Place("khan-shaykhun", population: 48975) with { Curated = true };
        var match = new GazetteerMatch(place, "Khan Shaykhun", NameMatch.Rule, 0.05, ["ou→u"]);
        CandidateRanking.Rank([match], near: new(36, 35))[0].Why.ShouldBe(["spelling of Khan Shaykhun: ou→u", "curated", "48,975 inhabitants", "0 km away"]);
    }

    [Fact]
    public void No_match_gives_no_candidate() => CandidateRanking.Rank([]).ShouldBeEmpty();

    private static string First(params GazetteerMatch[] matches) => CandidateRanking.Rank(matches)[0].Place.Id;

    private static GazetteerMatch Match(string id, NameMatch match = NameMatch.Exact, double cost = 0) => new(Place(id), id, match, cost, []);

    private static Place Place(string id, double lon = 36, long population = 0, string country = "SY") =>
        new(id, PlaceKind.Town, id, new(lon, 35), 1000) { Country = country, Population = population };
}
