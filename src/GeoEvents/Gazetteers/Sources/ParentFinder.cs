using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Gives places a parent: the division that their source tells or the one above it, the governorate whose polygon holds them, else their country.</summary>
internal sealed class ParentFinder
{
    private readonly HashSet<string> _countries;
    private readonly HashSet<string> _divisions;
    private readonly ILookup<string, (string Id, IPreparedGeometry Area)> _governorates;

    /// <param name="divisions">Whose areas hold places.</param>
    /// <param name="world">Among them the divisions that places may name by <see cref="Divisions.Id"/>.</param>
    /// <param name="countries">For what no division holds.</param>
    public ParentFinder(IEnumerable<GazetteerEntry> divisions, IEnumerable<GazetteerEntry> world, IEnumerable<GazetteerEntry> countries)
    {
        _countries = [.. countries.Select(entry => entry.Place.Id)];
        _divisions = [.. world.Select(entry => entry.Place.Id).Where(Divisions.IsId)];
        _governorates = divisions.Select(entry => entry.Place)
            .Where(place => place is { Kind: PlaceKind.Governorate, Geometry: IPolygonal, Country: not null })
            .ToLookup(place => place.Country!, place => (place.Id, PreparedGeometryFactory.Prepare(place.Geometry!)), StringComparer.Ordinal);
    }

    public GazetteerEntry WithParent(GazetteerEntry entry) =>
        entry.Place.ParentId is null || Divisions.IsId(entry.Place.ParentId)
            ? entry with { Place = entry.Place with { ParentId = ParentIds.Of(entry.Place).FirstOrDefault(_divisions.Contains) ?? ParentOf(entry.Place) } }
            : entry;

    private string? ParentOf(Place place)
    {
        if (place.Country is null) return null;
        if (place.Kind is not PlaceKind.Governorate && (place.Geometry is null || (place.Geometry is IPolygonal && !MayCrossBorders(place.Kind))))
        {
            var point = new Point(place.Point.Lon, place.Point.Lat);
            foreach (var (id, area) in _governorates[place.Country])
            {
                if (area.Contains(point)) return id;
            }
        }
        var country = Countries.Id(place.Country);
        return _countries.Contains(country) ? country : null;
    }

    // The point of what has an extent is anywhere in it.
    private static bool MayCrossBorders(PlaceKind kind) => kind is PlaceKind.Unknown or PlaceKind.Country or PlaceKind.Region or PlaceKind.Road
        or PlaceKind.Plain or PlaceKind.Mountain or PlaceKind.Hill or PlaceKind.River or PlaceKind.Lake or PlaceKind.Island or PlaceKind.Sea;
}
