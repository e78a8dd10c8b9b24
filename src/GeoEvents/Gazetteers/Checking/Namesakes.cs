using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>
/// Finds places of like kind within 50 km that share a name: one place of which two sources say different positions, or two places that
/// readers may take for each other. Places that two sources have at one position are neither.
/// </summary>
internal sealed class Namesakes(IReadOnlyList<GazetteerEntry> entries, Gazetteer? beside)
{
    private const double NearbyKm = 50, KmOfDegree = 111.2;

    private readonly HashSet<(string, string)> _told = [];

    public IEnumerable<GazetteerConflict> Find()
    {
        foreach (var (name, places) in ByName())
        {
            for (var i = 0; i < places.Length; i++)
            {
                // From south to north: what follows further north than 50 km is too far for all that follow.
                for (var j = i + 1; j < places.Length && places[j].Place.Point.Lat - places[i].Place.Point.Lat < NearbyKm / KmOfDegree; j++)
                {
                    if (Conflict(places[i], places[j].Place, places[j].Namesakes, name) is { } conflict) yield return conflict;
                }
            }
        }
        if (beside is null) yield break;
        var ids = entries.Select(entry => entry.Place.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names.Select(NameFolding.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            {
                foreach (var match in beside.Lookup(name, NameMatch.Exact))
                {
                    if (!ids.Contains(match.Place.Id) && Conflict(entry, match.Place, [], name) is { } conflict) yield return conflict;
                }
            }
        }
    }

    private IEnumerable<(string Name, GazetteerEntry[] Places)> ByName()
    {
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var name in entries[i].Names.Select(NameFolding.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            {
                if (!names.TryGetValue(name, out var places)) names.Add(name, places = []);
                places.Add(i);
            }
        }
        foreach (var (name, places) in names)
        {
            if (places.Count > 1) yield return (name, [.. places.Select(i => entries[i]).OrderBy(entry => entry.Place.Point.Lat)]);
        }
    }

    /// <param name="name">Folded.</param>
    private GazetteerConflict? Conflict(GazetteerEntry entry, Place other, IReadOnlyList<string> othersNamesakes, string name)
    {
        var place = entry.Place;
        if (place.Id == other.Id || LikeKind.Of(place.Kind) != LikeKind.Of(other.Kind)) return null;
        if (entry.Namesakes.Contains(other.Id) || othersNamesakes.Contains(place.Id)) return null;
        var km = PlaceDistance.Km(place, other);
        if (km > NearbyKm) return null;

        var mayBeOneKm = (place.PrecisionMetres + other.PrecisionMetres) / 1000.0;
        var isOfAnother = Source(place) != Source(other);
        var disagree = isOfAnother && km <= Math.Max(mayBeOneKm, LikeKind.ReachKm(place.Kind, other.Kind));
        if (disagree && km <= mayBeOneKm) return null;
        if (!_told.Add(string.CompareOrdinal(place.Id, other.Id) < 0 ? (place.Id, other.Id) : (other.Id, place.Id))) return null;
        return disagree
            ? new GazetteerConflict(GazetteerConflictKind.SourcesDisagree, [place.Id, other.Id],
                $"{Told(place)} and {Told(other)} are {km:0.0} km apart; as one place, they may be at most {mayBeOneKm:0.0} km off.")
            : new GazetteerConflict(GazetteerConflictKind.SameNameNearby, [place.Id, other.Id],
                $"{Told(place)} and {Told(other)} share the name '{entry.Names.First(written => NameFolding.Fold(written) == name)}' and are {km:0.0} km apart.");
    }

    private static string Told(Place place) => $"{place.Name} ({place.Id})";

    /// <summary>Ids tell where they come from: what stands before the colon; curated ones have none.</summary>
    private static string Source(Place place) => place.Id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? place.Id[..colon] : "";
}
