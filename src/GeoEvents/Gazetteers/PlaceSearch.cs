using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers;

/// <summary>Finds the places that people may mean by what they write: a name, or a name with what contains it ("Burayj, Idlib", "Batbu (Aleppo)").</summary>
public static class PlaceSearch
{
    // A settlement that is said to contain a place has it in its surroundings.
    private const double SurroundingsKm = 30;

    private static readonly char[] _separators = [',', '،', '('];

    /// <summary>The candidates, best first, as <see cref="CandidateRanking"/> orders them; those inside the container, if one is named and known, come before all others.</summary>
    /// <param name="gazetteer">Where to look.</param>
    /// <param name="written">What is written, in any script and spelling; longer than <see cref="NameFolding.MaxLength"/> it finds nothing.</param>
    /// <param name="near">Where the text is about, if known.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country expected, if any.</param>
    public static IReadOnlyList<Candidate> Find(Gazetteer gazetteer, string written, LonLat? near = null, string? country = null)
    {
        if (written.Length > NameFolding.MaxLength) return [];
        var whole = gazetteer.Lookup(written);
        if (whole.Any(match => match.Match is NameMatch.Exact) || written.IndexOfAny(_separators) is not (> 0 and var cut)) return CandidateRanking.Rank(whole, near, country);
        var containers = Find(gazetteer, written[(cut + 1)..].Replace(')', ' '), near, country).Where(container => container.Match < NameMatch.Fuzzy).ToArray();
        var ranked = CandidateRanking.Rank(gazetteer.Lookup(written[..cut]), near, country);
        return ranked.Count == 0 && whole.Count > 0
            ? CandidateRanking.Rank(whole, near, country)
            : [.. ranked.Select(candidate => Within(gazetteer, candidate, containers)).OrderByDescending(candidate => candidate.Score)];
    }

    private static Candidate Within(Gazetteer gazetteer, Candidate candidate, Candidate[] containers)
    {
        if (containers.Length == 0) return candidate;
        var container = Array.Find(containers, container => Contains(gazetteer, container.Place, candidate.Place));
        return container is null
            ? candidate with { Score = candidate.Score * CandidateRanking.Elsewhere, Why = [.. candidate.Why, $"not inside {containers[0].Place.Name}"] }
            : candidate with { Why = [.. candidate.Why, $"inside {container.Place.Name}"] };
    }

    private static bool Contains(Gazetteer gazetteer, Place container, Place place) =>
        container.Id != place.Id
        && (gazetteer.IsWithin(place, container.Id)
            || (container.Geometry is IPolygonal ? container.Geometry.Contains(new Point(place.Point.Lon, place.Point.Lat))
                : container.Kind is not PlaceKind.Country && GreatCircle.DistanceKm(container.Point, place.Point) <= SurroundingsKm));
}
