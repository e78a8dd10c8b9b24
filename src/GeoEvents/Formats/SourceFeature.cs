using System.Text.Json;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>A source as a GeoJSON feature without geometry.</summary>
public static class SourceFeature
{
    public static void Write(Utf8JsonWriter json, StoredSource stored)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", stored.Source.Id);
        json.WriteNull("geometry");
        json.WriteStartObject("properties");
        json.WriteText("id"u8, stored.Source.Id);
        json.WriteText("name"u8, stored.Source.Name);
        json.WriteNumber("articles", stored.Articles);
        json.WriteNumber("events", stored.Events);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
