using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>The properties that the features of events and of their footprints share.</summary>
internal static class EventProperties
{
    public static void WriteKindAndDate(Utf8JsonWriter json, EventRow reported)
    {
        var kind = reported.Kind.Info();
        json.WriteString("kind"u8, kind.Id);
        json.WriteString("kindLabel"u8, kind.Label);
        json.WriteString("factuality"u8, KebabCase.Of(reported.Factuality));
        json.WriteDateSpan(reported.Date, reported.Edtf);
    }

    public static void WriteSource(Utf8JsonWriter json, EventRow reported)
    {
        json.WriteText("source"u8, reported.Source.Id);
        json.WriteText("sourceName"u8, reported.Source.Name);
        json.WriteText("article"u8, reported.ArticleKey);
        json.WriteText("title"u8, reported.Title);
        json.WriteText("url"u8, reported.Url);
        json.WriteDate("published"u8, reported.Published);
    }

    public static void WriteFurtherQuotes(Utf8JsonWriter json, IReadOnlyList<Quote> quotes)
    {
        json.WriteStartArray("furtherQuotes"u8);
        foreach (var quote in quotes)
        {
            json.WriteStartObject();
            json.WriteText("quote"u8, quote.Text);
            json.WriteNumber("quoteStart"u8, quote.Start);
            json.WriteNumber("quoteEnd"u8, quote.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>How exactly a place is known; null for one without a point.</summary>
    public static void WriteWhere(Utf8JsonWriter json, LonLat? point, WherePrecision? precision, double? radiusKm)
    {
        json.WriteInteger("wherePrecision"u8, point is null ? null : (int?)precision);
        json.WriteRadius("radiusKm"u8, point is null ? null : radiusKm);
    }
}
