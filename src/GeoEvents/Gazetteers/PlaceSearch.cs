using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers;

/// <summary>Finds the places that people may mean by what they write: a name, or a name with what contains it ("Burayj, Idlib", "Batbu (Aleppo)").</summary>
public static class PlaceSearch
{
    // A settlement that is said to contain a place has it in its surroundings.
    private const double SurroundingsKm = 30;

    // More are hardly written, and each costs a search.
    private const int MostContainers = 3;

    // What is left of a score where not the nearest container holds, but the next: still better than none.
    private const double OuterContainer = 0.75;

    private static readonly char[] Separators = [',', '،', '('];

    /// <summary>The candidates, best first, as <see cref="CandidateRanking"/> orders them; those inside the container, if one is named and known, come before all others.</summary>
    /// <param name="gazetteer">Where to look.</param>
    /// <param name="written">What is written, in any script and spelling; longer than <see cref="NameFolding.MaxLength"/> it finds nothing.</param>
    /// <param name="near">Where the text is about, if known.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country expected, if any.</param>
    public static IReadOnlyList<Candidate> Find(Gazetteer gazetteer, string written, LonLat? near = null, string? country = null)
    {
        if (written.Length > NameFolding.MaxLength) return [];
        var whole = gazetteer.Lookup(written);
        if (whole.Any(match => match.Match is NameMatch.Exact) || written.Split(Separators) is not [var name, _, ..] parts || name.Length == 0) return CandidateRanking.Rank(whole, near, country);
        var containers = parts.Skip(1).Take(MostContainers).Select(part => CandidateRanking.Rank(gazetteer.Lookup(part.Replace(')', ' '), NameMatch.Rule), near, country)).Where(places => places.Count > 0).ToArray();
        var ranked = CandidateRanking.Rank(gazetteer.Lookup(name), near, country);
        return ranked.Count == 0 && whole.Count > 0
            ? CandidateRanking.Rank(whole, near, country)
            : [.. ranked.Select(candidate => Within(gazetteer, candidate, containers)).OrderByDescending(candidate => candidate.Score)];
    }

    /// <param name="containers">What is said to contain it, the nearest first: each by the places that it may mean.</param>
    private static Candidate Within(Gazetteer gazetteer, Candidate candidate, IReadOnlyList<Candidate>[] containers)
    {
        for (var i = 0; i < containers.Length; i++)
        {
            if (containers[i].FirstOrDefault(container => Contains(gazetteer, container.Place, candidate.Place)) is { } around)
                return candidate with { Score = candidate.Score * Math.Pow(OuterContainer, i), Why = [.. candidate.Why, $"inside {around.Place.Name}"] };
        }
        return containers is [[var nearest, ..], ..]
            ? candidate with { Score = candidate.Score * CandidateRanking.Elsewhere, Why = [.. candidate.Why, $"not inside {nearest.Place.Name}"] }
            : candidate;
    }

    private static bool Contains(Gazetteer gazetteer, Place container, Place place) =>
        container.Id != place.Id
        && (gazetteer.IsWithin(place, container.Id)
            || (container.Geometry is IPolygonal ? container.Geometry.Contains(new Point(place.Point.Lon, place.Point.Lat))
                : container.Kind is not PlaceKind.Country && GreatCircle.DistanceKm(container.Point, place.Point) <= SurroundingsKm));
}
