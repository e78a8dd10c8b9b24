using System.Text.Json;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>One place of an event as a GeoJSON feature with its true geometry: line, area, the circle within which it lies, a point, or null.</summary>
public static class FootprintFeature
{
    public static void Write(Utf8JsonWriter json, StoredFootprint footprint) => Write(json, new FootprintRow(EventRow.Of(footprint.Event), footprint.Ordinal));

    public static void Write(Utf8JsonWriter json, FootprintRow footprint)
    {
        var (reported, ordinal) = footprint;
        var place = reported.Places[ordinal];
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, new FootprintId(reported.Id.ToString()!, ordinal).ToString());
        json.WritePropertyName("geometry"u8);
        GeometryWriter.Write(json, FootprintGeometry.Of(place.Footprint, place.Point, place.RadiusKm));
        json.WriteStartObject("properties"u8);
        json.WriteText("event"u8, reported.Id);
        json.WriteNumber("ordinal"u8, ordinal);
        json.WriteText("text"u8, place.Text);
        json.WriteText("place"u8, place.Name);
        json.WriteText("placeId"u8, place.PlaceId);
        EventProperties.WriteWhere(json, place.Point, place.Precision, place.RadiusKm);
        json.WriteShare("confidence"u8, place.Confidence);
        EventProperties.WriteKindAndDate(json, reported);
        EventProperties.WriteSource(json, reported);
        json.WriteText("quote"u8, reported.Quote);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
