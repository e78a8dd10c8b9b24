using System.Globalization;
using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers;

/// <summary>
/// Orders the places that a name may mean. Without a context the score is that of the spelling alone, so that places of one name are equally good,
/// and the likelier (curated, many inhabitants) merely stands first among them; where the text is about counts as much as the spelling.
/// </summary>
public static class CandidateRanking
{
    // A place this far away counts half as much as one on the spot.
    private const double HalfwayKm = 60;

    // What is left of a score when the country is another than expected: a hint, not a condition.
    private const double OtherCountry = 0.4;

    /// <summary>What is left of a score far from where the text is about.</summary>
    internal const double Elsewhere = 0.45;

    // How much of a score near the text is the likelihood of the place itself.
    private const double ShareOfProminence = 0.1;

    // A text inside an area is more often about a place in it than about the area.
    private const double InsideArea = 0.6;

    // One rule that often leads to another name, and a little.
    private const double RuleStep = 0.6;

    // A name spelled this much worse than the best may be the one that is meant all the same.
    private const double Rival = 0.1;

    /// <summary>The candidates, best first.</summary>
    /// <param name="matches">What <see cref="Gazetteer.Lookup"/> found for one name.</param>
    /// <param name="near">Where the text is about, if known.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country expected, if any.</param>
    public static IReadOnlyList<Candidate> Rank(IEnumerable<GazetteerMatch> matches, LonLat? near = null, string? country = null)
    {
        GazetteerMatch[] all = [.. matches];
        var best = all.Length == 0 ? 0 : all.Max(SpellingScore);
        var rivals = all.Count(match => SpellingScore(match) >= best - Rival);
        return [.. all.Select(match => (Match: match, Candidate: CandidateOf(match, rivals, near, country)))
            .OrderByDescending(one => one.Candidate.Score)
            .ThenBy(one => one.Match.Cost)
            .ThenByDescending(one => IsOwnName(one.Match))
            .ThenByDescending(one => Prominence(one.Match.Place))
            .ThenBy(one => one.Match.Place.Id, StringComparer.Ordinal)
            .Select(one => one.Candidate)];
    }

    private static Candidate CandidateOf(GazetteerMatch match, int rivals, LonLat? near, string? country)
    {
        var place = match.Place;
        var why = new List<string> { SpellingReason(match, rivals) };
        if (place.Curated) why.Add("curated");
        if (place.Population > 0) why.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Population:N0} inhabitants"));
        var score = SpellingScore(match);
        if (near is { } point) score *= Elsewhere + ShareOfProminence * Prominence(place) + (1 - Elsewhere - ShareOfProminence) * Nearness(place, point, why);
        if (country is not null && place.Country is not null)
        {
            var expected = string.Equals(place.Country, country, StringComparison.OrdinalIgnoreCase);
            why.Add(expected ? $"in {place.Country}" : $"not in {country.ToUpperInvariant()}");
            if (!expected) score *= OtherCountry;
        }
        return new Candidate(place, score, match.Match, match.MatchedName, why);
    }

    private static double SpellingScore(GazetteerMatch match) => match.Match switch
    {
        NameMatch.Exact => 1,
        // What the rules cost is no finer a measure than this: names that differ by less are spelled equally well.
        NameMatch.Rule => Math.Max(0.5, 0.9 - 0.1 * Math.Floor(match.Cost / RuleStep)),
        _ => Math.Max(0.1, 0.5 - 0.05 * match.Cost),
    };

    // The name that a place is shown by is its own; another of its names may be someone else's.
    private static bool IsOwnName(GazetteerMatch match) => NameFolding.Fold(match.MatchedName) == NameFolding.Fold(match.Place.Name);

    // What several places may be called is nobody's for certain, however it is spelled.
    private static string SpellingReason(GazetteerMatch match, int rivals) => (match.Match, rivals) switch
    {
        (NameMatch.Exact, 1) => $"exact: {match.MatchedName}",
        (NameMatch.Exact, _) => $"ambiguous: {match.MatchedName}, and {rivals - 1} more {(rivals == 2 ? "place" : "places")} that may be meant",
        (NameMatch.Rule, _) => $"spelling of {match.MatchedName}: {string.Join(", ", match.Why)}",
        _ => $"similar to {match.MatchedName}: {string.Join(", ", match.Why)}",
    };

    private static double Prominence(Place place)
    {
        if (place.Kind == PlaceKind.Country) return 1;
        var inhabitants = Math.Clamp(Math.Log10(place.Population + 1) / 7, 0, 1); // ten million: 1
        return place.Curated ? 0.6 + 0.4 * inhabitants : 0.9 * inhabitants;
    }

    private static double Nearness(Place place, LonLat near, List<string> why)
    {
        if (place.Geometry is IPolygonal && place.Geometry.Contains(new Point(near.Lon, near.Lat)))
        {
            why.Add("around the position");
            return InsideArea;
        }
        var km = GreatCircle.DistanceKm(place.Point, near);
        why.Add(string.Create(CultureInfo.InvariantCulture, $"{km:N0} km away"));
        return HalfwayKm / (HalfwayKm + km);
    }
}
