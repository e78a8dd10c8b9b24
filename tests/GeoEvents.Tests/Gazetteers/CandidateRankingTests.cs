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
    public void Places_of_one_name_are_equally_good_and_none_is_given_as_exact()
    {
        var ranked = CandidateRanking.Rank([Match("village") with { Place = Place("village", population: 600) }, Match("city") with { Place = Place("city", population: 2_000_000) }]);
        ranked.Select(candidate => candidate.Score).ShouldBe([1, 1]);
        ranked.ShouldAllBe(candidate => candidate.Why[0].StartsWith("ambiguous: "));
        ranked[0].Why[0].ShouldBe("ambiguous: city, and 1 more place that may be meant");
    }

    [Fact]
    public void A_name_that_is_all_but_spelled_like_another_is_not_given_as_exact() =>
        CandidateRanking.Rank([Match("marand"), Match("maraand", NameMatch.Rule, 0.1)])[0].Why[0].ShouldBe("ambiguous: marand, and 1 more place that may be meant");

    [Fact]
    public void The_only_place_of_a_name_is_given_as_exact() =>
        CandidateRanking.Rank([Match("saraqib"), Match("other", NameMatch.Rule, 0.8)])[0].Why[0].ShouldBe("exact: saraqib");

    [Theory]
    [InlineData(0.05, 0.55, true)]
    [InlineData(0.05, 0.65, false)]
    public void Spellings_are_told_apart_only_where_the_rules_differ_by_enough(double one, double other, bool equal)
    {
        var ranked = CandidateRanking.Rank([Match("other", NameMatch.Rule, other), Match("one", NameMatch.Rule, one)]);
        ranked[0].Place.Id.ShouldBe("one");
        (ranked[0].Score == ranked[1].Score).ShouldBe(equal);
    }

    [Fact]
    public void No_match_gives_no_candidate() => CandidateRanking.Rank([]).ShouldBeEmpty();

    private static string First(params GazetteerMatch[] matches) => CandidateRanking.Rank(matches)[0].Place.Id;

    private static GazetteerMatch Match(string id, NameMatch match = NameMatch.Exact, double cost = 0) => new(Place(id), id, match, cost, []);

    private static Place Place(string id, double lon = 36, long population = 0, string country = "SY") =>
        new(id, PlaceKind.Town, id, new(lon, 35), 1000) { Country = country, Population = population };
}
