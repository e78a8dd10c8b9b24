using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.Operation.Valid;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>Looks for what may be wrong with places: in themselves, among each other, and beside those that are already there.</summary>
public static class GazetteerCheck
{
    /// <summary>All conflicts, ordered by kind and then as the places come. Those of <paramref name="beside"/> are not checked among themselves.</summary>
    /// <param name="entries">The places to check; declared <see cref="GazetteerEntry.Namesakes"/> are no conflict.</param>
    /// <param name="beside">The gazetteer that they come into, or null. Of places with the same id theirs are meant.</param>
    /// <param name="cancellation">Stops it, also between two conflicts.</param>
    public static IEnumerable<GazetteerConflict> Run(IEnumerable<GazetteerEntry> entries, Gazetteer? beside, CancellationToken cancellation = default)
    {
        GazetteerEntry[] all = [.. Stoppable(entries, cancellation)];
        return DuplicateIds(all)
            .Concat(Stoppable(all, cancellation).Select(entry => InvalidGeometry(entry.Place)).OfType<GazetteerConflict>())
            .Concat(OutsideParents(Stoppable(all, cancellation), new ParentAreas(all, beside)))
            .Concat(new Namesakes(all, beside, cancellation).Find().OrderBy(conflict => conflict.Kind))
            .Concat(all.Where(entry => entry.Place.ArabicName is null && entry.Place.Country is { } country && ArabicSpeaking.Countries.Contains(country))
                .Select(entry => Conflict(GazetteerConflictKind.MissingArabicName, entry.Place, $"{Told(entry.Place)} has no Arabic name.")));
    }

    private static IEnumerable<GazetteerConflict> DuplicateIds(GazetteerEntry[] entries) => entries.Select(entry => entry.Place)
        .GroupBy(place => place.Id, StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => Conflict(GazetteerConflictKind.DuplicateId, group.First(), $"The id '{group.Key}' is there {group.Count()} times: {string.Join(", ", group.Select(place => place.Name).Take(3))}."));

    private static GazetteerConflict? InvalidGeometry(Place place)
    {
        if (place.Geometry is not { } geometry) return null;
        var what = geometry.IsEmpty ? "is empty"
            : new IsValidOp(geometry).ValidationError is { } error ? $"is not valid at {error.Coordinate.X:0.####} {error.Coordinate.Y:0.####} ({error.Message.ToLowerInvariant()})"
            : PlaceDistance.KmTo(geometry, place.Point) is var km && km > place.PrecisionMetres / 1000.0 ? $"lies {km:0.0} km from its point"
            : null;
        return what is null ? null : Conflict(GazetteerConflictKind.InvalidGeometry, place, $"The geometry of {Told(place)} {what}.");
    }

    private static IEnumerable<GazetteerConflict> OutsideParents(IEnumerable<GazetteerEntry> entries, ParentAreas areas)
    {
        foreach (var place in entries.Select(entry => entry.Place))
        {
            if (areas.Outside(place) is not var (parent, km) || km <= (place.PrecisionMetres + parent.PrecisionMetres) / 1000.0) continue;
            yield return new GazetteerConflict(GazetteerConflictKind.OutsideParent, [place.Id, parent.Id],
                $"{Told(place)} lies {km:0.0} km outside {Told(parent)}; together they may be {(place.PrecisionMetres + parent.PrecisionMetres) / 1000.0:0.0} km off.");
        }
    }

    private static IEnumerable<GazetteerEntry> Stoppable(IEnumerable<GazetteerEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private static GazetteerConflict Conflict(GazetteerConflictKind kind, Place place, string sentence) => new(kind, [place.Id], sentence);

    private static string Told(Place place) => $"{place.Name} ({place.Id})";
}
