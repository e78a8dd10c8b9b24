using System.Text.Json;
using GeoEvents.Gazetteers;

namespace GeoEvents.Formats;

/// <summary>What tells places of one name apart: the Arabic name, the country, and the places that contain them.</summary>
internal static class PlaceSurroundings
{
    /// <param name="id">Of a place that the gazetteer may have no more: then nothing is known.</param>
    public static void WriteSurroundings(this Utf8JsonWriter json, string id, Gazetteer gazetteer)
    {
        var place = gazetteer.Find(id);
        json.WriteText("arabicName"u8, place?.ArabicName);
        json.WriteText("country"u8, place?.Country);
        json.WriteWithin(place, gazetteer);
    }

    /// <summary>Names of what contains the place, the smallest first: "Idlib District", "Idlib Governorate", "Syria".</summary>
    public static void WriteWithin(this Utf8JsonWriter json, Place? place, Gazetteer gazetteer)
    {
        json.WriteStartArray("within");
        foreach (var container in place is null ? [] : gazetteer.AncestorsOf(place)) json.WriteStringValue(container.Name);
        json.WriteEndArray();
    }
}
