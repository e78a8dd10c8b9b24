using System.Text.Json;
using GeoEvents.Gazetteers;

namespace GeoEvents.Formats;

/// <summary>Writes the places that a name may mean, as <c>geoevents resolve</c> prints and <c>/resolve</c> answers them.</summary>
public static class ResolvedNameWriter
{
    /// <param name="name">As asked for.</param>
    /// <param name="candidates">Best first.</param>
    /// <param name="gazetteer">Where they come from: it tells what they lie in.</param>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Candidate> candidates, Gazetteer gazetteer)
    {
        json.WriteStartObject();
        json.WriteText("name"u8, name);
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates) MentionWriter.WriteCandidate(json, candidate, gazetteer);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
