using System.Globalization;
using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers;

/// <summary>
/// Orders the places that a name may mean: first by how well the spelling fits, then by how likely the place is meant at all
/// (curated, many inhabitants), how near it is to where the text is about, and whether its country is the expected one.
/// </summary>
public static class CandidateRanking
{
    // A place this far away counts half as much as one on the spot.
    private const double HalfwayKm = 60;

    // What is left of a score when the country is another than expected: a hint, not a condition.
    private const double OtherCountry = 0.4;

    /// <summary>The candidates, best first.</summary>
    /// <param name="matches">What <see cref="Gazetteer.Lookup"/> found for one name.</param>
    /// <param name="near">Where the text is about, if known.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country expected, if any.</param>
    public static IReadOnlyList<Candidate> Rank(IEnumerable<GazetteerMatch> matches, LonLat? near = null, string? country = null) =>
        [.. matches.Select(match => CandidateOf(match, near, country))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Place.Id, StringComparer.Ordinal)];

    private static Candidate CandidateOf(GazetteerMatch match, LonLat? near, string? country)
    {
        var place = match.Place;
        var why = new List<string> { SpellingReason(match) };
        var prominence = Prominence(place, why);
        var likely = near is { } point ? 0.4 + 0.25 * prominence + 0.35 * Nearness(place, point, why) : 0.6 + 0.4 * prominence;
        var score = SpellingScore(match) * likely;
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
        // The name that a place is shown by is its own; another of its names may be someone else's.
        NameMatch.Exact => NameFolding.Fold(match.MatchedName) == NameFolding.Fold(match.Place.Name) ? 1 : 0.96,
        NameMatch.Rule => Math.Max(0.45, 0.92 - 0.2 * match.Cost),
        _ => Math.Max(0.1, 0.5 - 0.05 * match.Cost),
    };

    private static string SpellingReason(GazetteerMatch match) => match.Match switch
    {
        NameMatch.Exact => $"exact: {match.MatchedName}",
        NameMatch.Rule => $"spelling of {match.MatchedName}: {string.Join(", ", match.Why)}",
        _ => $"similar to {match.MatchedName}: {string.Join(", ", match.Why)}",
    };

    private static double Prominence(Place place, List<string> why)
    {
        if (place.Curated) why.Add("curated");
        if (place.Population > 0) why.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Population:N0} inhabitants"));
        if (place.Kind == PlaceKind.Country) return 1;
        var inhabitants = Math.Clamp(Math.Log10(place.Population + 1) / 7, 0, 1); // ten million: 1
        return place.Curated ? 0.6 + 0.4 * inhabitants : 0.9 * inhabitants;
    }

    private static double Nearness(Place place, LonLat near, List<string> why)
    {
        if (place.Geometry is IPolygonal && place.Geometry.Contains(new Point(near.Lon, near.Lat)))
        {
            why.Add("around the position");
            return 1;
        }
        var km = GreatCircle.DistanceKm(place.Point, near);
        why.Add(string.Create(CultureInfo.InvariantCulture, $"{km:N0} km away"));
        return HalfwayKm / (HalfwayKm + km);
    }
}
