using System.Text.Json;
using GeoEvents.Gazetteers;
using GeoEvents.Reading;

namespace GeoEvents.Formats;

/// <summary>Writes the mentions of an article as <c>extract</c> and the article's page show them.</summary>
public static class MentionWriter
{
    /// <param name="gazetteer">Where it is given, candidates tell what they lie in; <c>extract</c> leaves that out.</param>
    public static void Write(Utf8JsonWriter json, Mention mention, Gazetteer? gazetteer = null)
    {
        json.WriteStartObject();
        json.WriteText("text"u8, mention.Text);
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("end", mention.End);
        json.WriteShare("confidence"u8, mention.Confidence);
        json.WriteBoolean("government", mention.Government);
        json.WritePropertyName("place");
        WritePlace(json, mention.Place);
        json.WriteStartArray("candidates");
        foreach (var candidate in mention.Candidates) WriteCandidate(json, candidate, gazetteer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        WritePlaceFields(json, place);
        json.WriteEndObject();
    }

    internal static void WriteCandidate(Utf8JsonWriter json, Candidate candidate, Gazetteer? gazetteer)
    {
        json.WriteStartObject();
        WritePlaceFields(json, candidate.Place);
        json.WriteShare("score"u8, candidate.Score);
        json.WriteTexts("why"u8, candidate.Why);
        if (gazetteer is not null) json.WriteSurroundings(candidate.Place.Id, gazetteer);
        json.WriteEndObject();
    }

    private static void WritePlaceFields(Utf8JsonWriter json, Place place)
    {
        json.WriteText("id"u8, place.Id);
        json.WriteText("name"u8, place.Name);
        json.WriteText("kind"u8, KebabCase.Of(place.Kind));
        json.WriteDegrees("lon"u8, place.Point.Lon);
        json.WriteDegrees("lat"u8, place.Point.Lat);
    }
}
