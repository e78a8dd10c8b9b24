using System.Text.Json;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>An event as a GeoJSON feature: the point of its main place, or null.</summary>
public static class EventFeature
{
    public static void Write(Utf8JsonWriter json, StoredEvent stored) => Write(json, EventRow.Of(stored));

    public static void Write(Utf8JsonWriter json, EventRow reported)
    {
        EventPlaceRow? main = reported.Places.Count > 0 ? reported.Places[0] : null;
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteText("id"u8, reported.Id);
        json.WritePropertyName("geometry"u8);
        GeometryWriter.WritePoint(json, main?.Point);
        json.WriteStartObject("properties"u8);
        EventProperties.WriteKindAndDate(json, reported);
        EventProperties.WriteSource(json, reported);
        json.WriteText("quote"u8, reported.Quote);
        json.WriteNumber("quoteStart"u8, reported.QuoteStart);
        json.WriteNumber("quoteEnd"u8, reported.QuoteEnd);
        EventProperties.WriteFurtherQuotes(json, reported.FurtherQuotes);
        json.WriteShare("confidence"u8, reported.Confidence);
        json.WriteText("place"u8, main?.Name ?? default);
        json.WriteText("placeId"u8, main?.PlaceId ?? default);
        EventProperties.WriteWhere(json, main?.Point, main?.Precision, main?.RadiusKm);
        json.WriteStartArray("places"u8);
        foreach (var place in reported.Places) WritePlace(json, place);
        json.WriteEndArray();
        json.WriteTexts("actors"u8, reported.Actors);
        json.WriteInteger("deathsLow"u8, reported.Deaths?.Low);
        json.WriteInteger("deathsBest"u8, reported.Deaths?.Best);
        json.WriteInteger("deathsHigh"u8, reported.Deaths?.High);
        json.WriteInteger("injuredLow"u8, reported.Injured?.Low);
        json.WriteInteger("injuredBest"u8, reported.Injured?.Best);
        json.WriteInteger("injuredHigh"u8, reported.Injured?.High);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, in EventPlaceRow place)
    {
        json.WriteStartObject();
        json.WriteText("text"u8, place.Text);
        json.WriteText("id"u8, place.PlaceId);
        json.WriteText("name"u8, place.Name);
        json.WriteText("kind"u8, KebabCase.Of(place.Kind));
        json.WriteDegrees("lon"u8, place.Point?.Lon);
        json.WriteDegrees("lat"u8, place.Point?.Lat);
        EventProperties.WriteWhere(json, place.Point, place.Precision, place.RadiusKm);
        json.WriteShare("confidence"u8, place.Confidence);
        json.WriteEndObject();
    }
}
