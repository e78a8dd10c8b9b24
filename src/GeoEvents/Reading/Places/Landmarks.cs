using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;

namespace GeoEvents.Reading.Places;

/// <summary>The roads and countries of a gazetteer: what phrases about several places are drawn by.</summary>
internal sealed class Landmarks
{
    private const double OnRoadKm = 8;

    private readonly Gazetteer _gazetteer;
    private readonly Lazy<Place[]> _roads;
    private readonly Lazy<Place[]> _countries;

    public Landmarks(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _roads = new(() => [.. gazetteer.OfKind(PlaceKind.Road).Where(PlaceReach.IsLine)]);
        _countries = new(() => [.. gazetteer.OfKind(PlaceKind.Country).Where(PlaceReach.IsArea)]);
    }

    /// <summary>The road that leads by both places, the nearest to them; null where none does.</summary>
    public Place? Road(Place from, Place to)
    {
        var nearest = _roads.Value
            .Where(road => InReach(road, from.Point) && InReach(road, to.Point))
            .Select(road => (Road: road, Km: road.KmTo(from.Point) + road.KmTo(to.Point)))
            .Where(road => road.Km <= 2 * OnRoadKm).OrderBy(road => road.Km).ThenBy(road => road.Road.Id, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Road;
    }

    public Place? Country(Place place) => place.Kind is PlaceKind.Country ? place : place.Country is { } code ? _gazetteer.Find(Countries.Id(code)) : null;

    /// <summary>The countries whose boxes touch that of one.</summary>
    public IEnumerable<Place> Neighbours(Place country)
    {
        var box = country.Geometry!.EnvelopeInternal.Copy();
        box.ExpandBy(1);
        return _countries.Value.Where(other => other.Id != country.Id && other.Geometry!.EnvelopeInternal.Intersects(box));
    }

    /// <summary>The entry of its own that the border between two countries may have.</summary>
    public Place? Border(Place one, Place other) =>
        Named($"{one.Name}-{other.Name} border") ?? Named($"{other.Name}-{one.Name} border");

    private Place? Named(string name) => _gazetteer.Lookup(name, NameMatch.Exact).Select(match => match.Place).FirstOrDefault(place => place.Kind is PlaceKind.Region);

    private static bool InReach(Place road, LonLat point)
    {
        var box = road.Geometry!.EnvelopeInternal.Copy();
        box.ExpandBy(0.2);
        return box.Contains(point.Lon, point.Lat);
    }
}
