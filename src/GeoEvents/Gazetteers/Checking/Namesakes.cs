using System.Globalization;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>
/// Finds places of like kind within 50 km that share a name: one place of which two sources say different positions, or two places that
/// readers may take for each other. Places that two sources have at one position are neither. Where many share a name, that is told once.
/// </summary>
internal sealed class Namesakes(IReadOnlyList<GazetteerEntry> entries, Gazetteer? beside, CancellationToken cancellation)
{
    private const double NearbyKm = 50, KmOfDegree = 111.2;
    private const int MostPairs = 6, IdsTold = 3;

    private readonly HashSet<(string, string)> _told = [];
    private readonly HashSet<(string Id, string Name)> _crowded = [];

    public IEnumerable<GazetteerConflict> Find()
    {
        foreach (var (name, places) in ByName())
        {
            for (var i = 0; i < places.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (_crowded.Contains((places[i].Place.Id, name))) continue;
                foreach (var conflict in Of(places, i, name)) yield return conflict;
            }
        }
        if (beside is null) yield break;
        var ids = entries.Select(entry => entry.Place.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var name in NamesOf(entry).Where(name => !_crowded.Contains((entry.Place.Id, name))))
            {
                foreach (var match in beside.Lookup(name, NameMatch.Exact))
                {
                    if (!ids.Contains(match.Place.Id) && Conflict(entry, match.Place, [], name) is { } conflict) yield return Told(conflict);
                }
            }
        }
    }

    /// <summary>The conflicts of a place with those that follow: one for all of them where they are many.</summary>
    private List<GazetteerConflict> Of(GazetteerEntry[] places, int first, string name)
    {
        var conflicts = new List<GazetteerConflict>();
        var near = new List<Place> { places[first].Place };
        // From south to north: what follows further north than 50 km is too far for all that follow.
        for (var i = first + 1; i < places.Length && places[i].Place.Point.Lat - places[first].Place.Point.Lat < NearbyKm / KmOfDegree; i++)
        {
            if (_crowded.Contains((places[i].Place.Id, name)) || Conflict(places[first], places[i].Place, places[i].Namesakes, name) is not { } conflict) continue;
            conflicts.Add(conflict);
            near.Add(places[i].Place);
        }
        if (conflicts.Count <= MostPairs) return conflicts.ConvertAll(Told);
        _crowded.UnionWith(near.Select(place => (place.Id, name)));
        var ids = near.Take(IdsTold).Select(place => place.Id).ToArray();
        return
        [
            new GazetteerConflict(GazetteerConflictKind.SameNameNearby, ids, string.Create(CultureInfo.InvariantCulture,
                $"'{Written(places[first], name)}' is the name of {near.Count} places within {NearbyKm:0} km of {Told(near[0])}: {string.Join(", ", ids)} …")),
        ];
    }

    private IEnumerable<(string Name, GazetteerEntry[] Places)> ByName()
    {
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var name in NamesOf(entries[i]))
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

    private static IEnumerable<string> NamesOf(GazetteerEntry entry) => entry.Names.Select(NameFolding.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Written(GazetteerEntry entry, string name) => entry.Names.First(written => NameFolding.Fold(written) == name);

    /// <summary>The conflict of two places; null where there is none, or it was told already.</summary>
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
        if ((disagree && km <= mayBeOneKm) || _told.Contains(Pair(place.Id, other.Id))) return null;
        return disagree
            ? new GazetteerConflict(GazetteerConflictKind.SourcesDisagree, [place.Id, other.Id],
                $"{Told(place)} and {Told(other)} are {km:0.0} km apart; as one place, they may be at most {mayBeOneKm:0.0} km off.")
            : new GazetteerConflict(GazetteerConflictKind.SameNameNearby, [place.Id, other.Id],
                $"{Told(place)} and {Told(other)} share the name '{Written(entry, name)}' and are {km:0.0} km apart.");
    }

    /// <summary>Notes the conflict of two, which share a second name perhaps.</summary>
    private GazetteerConflict Told(GazetteerConflict conflict)
    {
        _told.Add(Pair(conflict.Ids[0], conflict.Ids[1]));
        return conflict;
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Told(Place place) => $"{place.Name} ({place.Id})";

    /// <summary>Ids tell where they come from: what stands before the colon; curated ones have none.</summary>
    private static string Source(Place place) => place.Id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? place.Id[..colon] : "";
}
