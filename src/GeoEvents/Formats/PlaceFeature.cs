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
        json.WriteText("id", place.Id);
        json.WriteText("kind", KebabCase.Of(place.Kind));
        json.WriteText("name", place.Name);
        json.WriteText("arabicName", place.ArabicName);
        json.WriteText("country", place.Country);
        json.WriteText("parent", place.ParentId);
        json.WriteDegrees("lon", place.Point.Lon);
        json.WriteDegrees("lat", place.Point.Lat);
        json.WriteNumber("precisionMetres", place.PrecisionMetres);
        if (place.Population > 0) json.WriteNumber("population", place.Population);
        else json.WriteNull("population");
        json.WriteBoolean("curated", place.Curated);
        json.WriteText("provenance", place.Provenance);
    }

    private static void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
