using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Querying;

namespace GeoEvents.Formats;

/// <summary>Writes the counts by source, kind and factuality.</summary>
public static class FacetsWriter
{
    public static void Write(Utf8JsonWriter json, Facets facets)
    {
        json.WriteStartObject();
        WriteFacet(json, "sources", facets.Sources, source =>
        {
            json.WriteText("id"u8, source.Id);
            json.WriteText("name"u8, source.Name);
        });
        WriteFacet(json, "kinds", facets.Kinds, kind =>
        {
            json.WriteString("id", kind.Info().Id);
            json.WriteString("label", kind.Info().Label);
            json.WriteString("colour", kind.Info().Colour);
        });
        WriteFacet(json, "factuality", facets.Factualities, factuality => json.WriteString("id", KebabCase.Of(factuality)));
        json.WriteNumber("numberMatched", facets.Counts.Matched);
        json.WriteNumber("located", facets.Counts.Located);
        json.WriteNumber("unlocated", facets.Counts.Unlocated);
        json.WriteNumber("undated", facets.Counts.Undated);
        json.WriteEndObject();
    }

    private static void WriteFacet<T>(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<T, int>> counts, Action<T> writeValue)
    {
        json.WriteStartArray(name);
        foreach (var (value, count) in counts)
        {
            json.WriteStartObject();
            writeValue(value);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
