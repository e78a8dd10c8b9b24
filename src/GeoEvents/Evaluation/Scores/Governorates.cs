using GeoEvents.Gazetteers;
using NetTopologySuite.Geometries;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The first-order divisions of a country, by the places within them and by their names.</summary>
/// <param name="country">ISO 3166-1 alpha-2.</param>
internal sealed class Governorates(Gazetteer gazetteer, string country)
{
    private readonly Lazy<List<Place>> _outlined = new(() => [.. gazetteer.Places.Where(place => IsOne(place, country) && place.Geometry is IPolygonal)]);

    /// <summary>The governorate of a place: itself, one above it, or the one whose outline it is in; null where none is known.</summary>
    public Place? Of(Place place)
    {
        if (place.Country != country || place.Kind is PlaceKind.Country) return null;
        if (place.Kind is PlaceKind.Governorate) return place;
        return gazetteer.AncestorsOf(place).FirstOrDefault(above => IsOne(above, country))
            ?? _outlined.Value.Find(governorate => governorate.Geometry!.Contains(new Point(place.Point.Lon, place.Point.Lat)));
    }

    /// <summary>The governorate with this name, with or without the word for it; null without one.</summary>
    public Place? Named(string name) => Match(name) ?? Match(name + " Governorate");

    private Place? Match(string name) => gazetteer.Lookup(name, NameMatch.Rule).Where(match => IsOne(match.Place, country)).MinBy(match => match.Cost)?.Place;

    private static bool IsOne(Place place, string country) => place.Kind is PlaceKind.Governorate && place.Country == country;
}
