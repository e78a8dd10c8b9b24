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
        json.WriteText("title", article.Title);
        json.WriteText("source", article.Source.Name);
        json.WriteDate("published", article.Published);
        json.WriteText("language", article.Language);
        json.WriteText("text", article.Text);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, ReportedEvent reported)
    {
        json.WriteStartObject();
        json.WriteString("kind", reported.Kind.Info().Id);
        json.WriteString("factuality", KebabCase.Of(reported.Factuality));
        json.WriteDateSpan(reported.Date);
        json.WriteText("quote", reported.Quote);
        json.WriteNumber("quoteStart", reported.QuoteStart);
        json.WriteNumber("quoteEnd", reported.QuoteEnd);
        EventProperties.WriteFurtherQuotes(json, reported);
        json.WriteShare("confidence", reported.Confidence);
        json.WriteStartArray("places");
        foreach (var place in reported.Places) WritePlace(json, place);
        json.WriteEndArray();
        json.WriteTexts("actors", reported.Actors);
        WriteFigures(json, "deaths", reported.Deaths);
        WriteFigures(json, "injured", reported.Injured);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, EventPlace place)
    {
        json.WriteStartObject();
        json.WriteText("text", place.Text);
        json.WriteText("id", place.PlaceId);
        json.WriteText("name", place.Name);
        json.WriteDegrees("lon", place.Point?.Lon);
        json.WriteDegrees("lat", place.Point?.Lat);
        EventProperties.WriteWhere(json, place);
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
        json.WriteInteger("low", figures.Low);
        json.WriteInteger("best", figures.Best);
        json.WriteInteger("high", figures.High);
        json.WriteEndObject();
    }
}
