using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>An event as a GeoJSON feature: the point of its main place, or null.</summary>
public static class EventFeature
{
    public static void Write(Utf8JsonWriter json, StoredEvent stored)
    {
        var reported = stored.Event;
        var main = reported.Places.Count > 0 ? reported.Places[0] : null;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", reported.Id);
        json.WritePropertyName("geometry");
        GeometryWriter.WritePoint(json, main?.Point);
        json.WriteStartObject("properties");
        EventProperties.WriteKindAndDate(json, reported);
        EventProperties.WriteSource(json, stored);
        json.WriteText("quote", reported.Quote);
        json.WriteNumber("quoteStart", reported.QuoteStart);
        json.WriteNumber("quoteEnd", reported.QuoteEnd);
        EventProperties.WriteFurtherQuotes(json, reported);
        json.WriteShare("confidence", reported.Confidence);
        json.WriteText("place", main?.Name);
        json.WriteText("placeId", main?.PlaceId);
        EventProperties.WriteWhere(json, main);
        json.WriteStartArray("places");
        foreach (var place in reported.Places) WritePlace(json, place);
        json.WriteEndArray();
        json.WriteTexts("actors", reported.Actors);
        WriteFigures(json, "deaths", reported.Deaths);
        WriteFigures(json, "injured", reported.Injured);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, EventPlace place)
    {
        json.WriteStartObject();
        json.WriteText("text", place.Text);
        json.WriteText("id", place.PlaceId);
        json.WriteText("name", place.Name);
        json.WriteText("kind", KebabCase.Of(place.Kind));
        json.WriteDegrees("lon", place.Point?.Lon);
        json.WriteDegrees("lat", place.Point?.Lat);
        EventProperties.WriteWhere(json, place);
        json.WriteShare("confidence", place.Confidence);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, FigureRange? figures)
    {
        json.WriteInteger($"{name}Low", figures?.Low);
        json.WriteInteger($"{name}Best", figures?.Best);
        json.WriteInteger($"{name}High", figures?.High);
    }
}
