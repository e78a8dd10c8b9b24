using System.Security.Cryptography;
using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Formats;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>A hash of an article with all that was read in it: the same in every store that keeps it whole.</summary>
public static class ExtractionHash
{
    /// <returns>SHA-256 in lower case hexadecimal.</returns>
    public static string Of(Extraction extraction)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            Write(json, extraction.Article.Key, extraction.Article.Source.Id, extraction.Article.Title, extraction.Article.Author, extraction.Article.Url, extraction.Article.Published);
            Write(json, extraction.Article.Language, extraction.Article.BodyStart, extraction.Article.ContentHash, extraction.Article.Text, extraction.GazetteerVersion, extraction.ExtractorVersion);
            foreach (var mention in extraction.Mentions)
            {
                Write(json, mention.Text, mention.Start, mention.End, mention.Confidence, mention.Government, mention.Place?.Id);
                json.WriteStringValue(CandidatesJson.Write(mention.Candidates));
            }
            // A store may keep them in another order.
            foreach (var reported in extraction.Events.OrderBy(reported => reported.Id, StringComparer.Ordinal)) Write(json, reported);
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void Write(Utf8JsonWriter json, ReportedEvent reported)
    {
        Write(json, reported.Id, reported.Kind, reported.Factuality, reported.Date.Start, reported.Date.End, reported.Date.Edtf, reported.Date.Precision);
        Write(json, reported.Quote, reported.QuoteStart, reported.QuoteEnd, reported.Confidence, string.Join('\n', reported.Actors), reported.Deaths, reported.Injured, QuotesJson.Write(reported.FurtherQuotes));
        foreach (var place in reported.Places)
        {
            Write(json, place.Text, place.PlaceId, place.Name, place.Kind, place.Point, place.Precision, place.RadiusKm, place.Confidence);
            if (FootprintGeometry.Of(place) is { } footprint) json.WriteBase64StringValue(footprint.AsBinary());
        }
    }

    private static void Write(Utf8JsonWriter json, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            if (value is null) json.WriteNullValue();
            else json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
