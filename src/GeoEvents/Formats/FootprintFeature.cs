using System.Text.Json;

namespace GeoEvents.Formats;

/// <summary>One place of an event as a GeoJSON feature with its true geometry: line, area, the circle within which it lies, a point, or null.</summary>
public static class FootprintFeature
{
    public static void Write(Utf8JsonWriter json, StoredFootprint footprint)
    {
        var (stored, place) = (footprint.Event, footprint.Place);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", footprint.Id.ToString());
        json.WritePropertyName("geometry");
        GeometryWriter.Write(json, FootprintGeometry.Of(place));
        json.WriteStartObject("properties");
        json.WriteString("event", stored.Event.Id);
        json.WriteNumber("ordinal", footprint.Ordinal);
        json.WriteText("text", place.Text);
        json.WriteText("place", place.Name);
        json.WriteText("placeId", place.PlaceId);
        EventProperties.WriteWhere(json, place);
        json.WriteShare("confidence", place.Confidence);
        EventProperties.WriteKindAndDate(json, stored.Event);
        EventProperties.WriteSource(json, stored);
        json.WriteText("quote", stored.Event.Quote);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
