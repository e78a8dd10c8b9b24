using System.Globalization;
using GeoEvents.Gazetteers;

namespace GeoEvents.Server.Commands;

/// <summary>Places for people, on a terminal.</summary>
internal static class PlaceText
{
    /// <summary>Id, names, kind, country and position on one line.</summary>
    public static string Line(Place place) => TerminalText.Of(string.Create(CultureInfo.InvariantCulture,
        $"{place.Id}  {place.Name}{(place.ArabicName is null ? "" : " " + place.ArabicName)} ({KebabCase.Of(place.Kind)}{(place.Country is null ? "" : ", " + place.Country)})  {place.Point.Lon:0.0000},{place.Point.Lat:0.0000}"));
}
