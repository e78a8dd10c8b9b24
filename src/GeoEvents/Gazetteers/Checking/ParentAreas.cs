using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>Finds the nearest area that a place should lie in: its parent's, or that of the parent of its parent.</summary>
internal sealed class ParentAreas(IReadOnlyList<GazetteerEntry> entries, Gazetteer? beside)
{
    private const int MostLevels = 16;

    private readonly Dictionary<string, Place> _places = entries.Select(entry => entry.Place).GroupBy(place => place.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    private readonly Dictionary<string, IPreparedGeometry?> _areas = new(StringComparer.Ordinal);

    /// <summary>The ancestor outside of which the place lies, and by how many kilometres; null where it lies inside, or no ancestor has an area.</summary>
    public (Place Parent, double Km)? Outside(Place place)
    {
        var parent = place;
        for (var level = 0; level < MostLevels; level++)
        {
            if (ParentIds.Of(parent).Select(Find).FirstOrDefault(found => found is not null) is not { } above) return null;
            parent = above;
            if (AreaOf(parent) is not { } area) continue;
            return area.Covers(new Point(place.Point.Lon, place.Point.Lat)) ? null : (parent, PlaceDistance.KmTo(area.Geometry, place.Point));
        }
        return null;
    }

    // An area that is not valid cannot say who is outside.
    private IPreparedGeometry? AreaOf(Place place)
    {
        if (!_areas.TryGetValue(place.Id, out var area))
            _areas.Add(place.Id, area = place.Geometry is IPolygonal && place.Geometry.IsValid ? PreparedGeometryFactory.Prepare(place.Geometry) : null);
        return area;
    }

    // OCHA's communities name their subdistrict; often only governorates and districts are there.
    private Place? Find(string id) => _places.GetValueOrDefault(id) ?? beside?.Find(id) ?? (OchaPlace.IdAbove(id) is { } wider ? Find(wider) : null);
}
