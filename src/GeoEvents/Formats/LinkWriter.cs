using System.Text.Json;

namespace GeoEvents.Formats;

/// <summary>Writes the <c>links</c> of an answer.</summary>
public static class LinkWriter
{
    public static void WriteLinks(this Utf8JsonWriter json, IEnumerable<Link> links)
    {
        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("href", link.Href);
            json.WriteString("rel", link.Rel);
            json.WriteString("type", link.Type);
            if (link.Title is not null) json.WriteString("title", link.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
