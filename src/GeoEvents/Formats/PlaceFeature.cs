using System.Text.Json;
using GeoEvents.Gazetteers;

namespace GeoEvents.Formats;

/// <summary>A place of the gazetteer as a GeoJSON feature: its line or area, else its point.</summary>
public static class PlaceFeature
{
    /// <summary>As in lists.</summary>
    public static void Write(Utf8JsonWriter json, Place place)
    {
        WriteStart(json, place);
        WriteEnd(json);
    }

    /// <summary>With the names of what contains it.</summary>
    public static void WriteWhole(Utf8JsonWriter json, Place place, Gazetteer gazetteer)
    {
        WriteStart(json, place);
        json.WriteWithin(place, gazetteer);
        WriteEnd(json);
    }

    private static void WriteStart(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", place.Id);
        json.WritePropertyName("geometry");
        if (place.Geometry is { IsEmpty: false } geometry) GeometryWriter.Write(json, geometry);
        else GeometryWriter.WritePoint(json, place.Point);
        json.WriteStartObject("properties");
        json.WriteText("id"u8, place.Id);
        json.WriteText("kind"u8, KebabCase.Of(place.Kind));
        json.WriteText("name"u8, place.Name);
        json.WriteText("arabicName"u8, place.ArabicName);
        json.WriteText("country"u8, place.Country);
        json.WriteText("parent"u8, place.ParentId);
        json.WriteDegrees("lon"u8, place.Point.Lon);
        json.WriteDegrees("lat"u8, place.Point.Lat);
        json.WriteNumber("precisionMetres", place.PrecisionMetres);
        if (place.Population > 0) json.WriteNumber("population", place.Population);
        else json.WriteNull("population");
        json.WriteBoolean("curated", place.Curated);
        json.WriteText("provenance"u8, place.Provenance);
    }

    private static void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
