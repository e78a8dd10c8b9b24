using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>The properties that the features of events and of their footprints share.</summary>
internal static class EventProperties
{
    public static void WriteKindAndDate(Utf8JsonWriter json, ReportedEvent reported)
    {
        var kind = reported.Kind.Info();
        json.WriteString("kind", kind.Id);
        json.WriteString("kindLabel", kind.Label);
        json.WriteString("factuality", KebabCase.Of(reported.Factuality));
        json.WriteDateSpan(reported.Date);
    }

    public static void WriteSource(Utf8JsonWriter json, StoredEvent stored)
    {
        json.WriteText("source", stored.Source.Id);
        json.WriteText("sourceName", stored.Source.Name);
        json.WriteText("article", stored.ArticleKey);
        json.WriteText("title", stored.Title);
        json.WriteText("url", stored.Url);
        json.WriteDate("published", stored.Published);
    }

    public static void WriteFurtherQuotes(Utf8JsonWriter json, ReportedEvent reported)
    {
        json.WriteStartArray("furtherQuotes");
        foreach (var quote in reported.FurtherQuotes)
        {
            json.WriteStartObject();
            json.WriteText("quote", quote.Text);
            json.WriteNumber("quoteStart", quote.Start);
            json.WriteNumber("quoteEnd", quote.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>How exactly the place is known; null for a place without a point.</summary>
    public static void WriteWhere(Utf8JsonWriter json, EventPlace? place)
    {
        var isLocated = place?.Point is not null;
        json.WriteInteger("wherePrecision", isLocated ? (int?)place!.Precision : null);
        json.WriteRadius("radiusKm", isLocated ? place!.RadiusKm : null);
    }
}
