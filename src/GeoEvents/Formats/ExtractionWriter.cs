using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Formats;

/// <summary>Writes what was read out of an article, as <c>geoevents extract</c> prints it: a contract with other tools.</summary>
public static class ExtractionWriter
{
    /// <summary>One object. Options for people: <see cref="Json.Indented"/>.</summary>
    public static void Write(Utf8JsonWriter json, Extraction extraction)
    {
        json.WriteStartObject();
        WriteArticle(json, extraction.Article);
        json.WriteStartArray("mentions");
        foreach (var mention in extraction.Mentions) MentionWriter.Write(json, mention);
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var reported in extraction.Events) WriteEvent(json, reported);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        json.WriteText("title"u8, article.Title);
        json.WriteText("source"u8, article.Source.Name);
        json.WriteDate("published"u8, article.Published);
        json.WriteText("language"u8, article.Language);
        json.WriteText("text"u8, article.Text);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, ReportedEvent reported)
    {
        json.WriteStartObject();
        json.WriteString("kind", reported.Kind.Info().Id);
        json.WriteString("factuality", KebabCase.Of(reported.Factuality));
        json.WriteDateSpan(reported.Date, reported.Date.Edtf);
        json.WriteText("quote"u8, reported.Quote);
        json.WriteNumber("quoteStart", reported.QuoteStart);
        json.WriteNumber("quoteEnd", reported.QuoteEnd);
        EventProperties.WriteFurtherQuotes(json, reported.FurtherQuotes);
        json.WriteShare("confidence"u8, reported.Confidence);
        json.WriteStartArray("places");
        foreach (var place in reported.Places) WritePlace(json, place);
        json.WriteEndArray();
        json.WriteTexts("actors"u8, reported.Actors);
        WriteFigures(json, "deaths", reported.Deaths);
        WriteFigures(json, "injured", reported.Injured);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, EventPlace place)
    {
        json.WriteStartObject();
        json.WriteText("text"u8, place.Text);
        json.WriteText("id"u8, place.PlaceId);
        json.WriteText("name"u8, place.Name);
        json.WriteDegrees("lon"u8, place.Point?.Lon);
        json.WriteDegrees("lat"u8, place.Point?.Lat);
        EventProperties.WriteWhere(json, place.Point, place.Precision, place.RadiusKm);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, FigureRange? figures)
    {
        if (figures is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteInteger("low"u8, figures.Low);
        json.WriteInteger("best"u8, figures.Best);
        json.WriteInteger("high"u8, figures.High);
        json.WriteEndObject();
    }
}
