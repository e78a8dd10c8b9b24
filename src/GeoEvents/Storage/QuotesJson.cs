using System.Text.Encodings.Web;
using System.Text.Json;
using GeoEvents.Events;

namespace GeoEvents.Storage;

/// <summary>Further quotes as compact JSON, under the names that answers have.</summary>
public static class QuotesJson
{
    private const string None = "[]";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Quote> quotes) =>
        quotes.Count == 0 ? None : JsonSerializer.Serialize(quotes.Select(quote => new QuoteRow(StoredText.Of(quote.Text), quote.Start, quote.End)), Options);

    /// <exception cref="JsonException">It is no such array.</exception>
    public static IReadOnlyList<Quote> Read(string json) => json == None ? [] : Quotes(JsonSerializer.Deserialize<QuoteRow[]>(json, Options)!);

    /// <summary>The same of UTF-8.</summary>
    /// <exception cref="JsonException">It is no such array.</exception>
    public static IReadOnlyList<Quote> Read(ReadOnlySpan<byte> json) => json.SequenceEqual("[]"u8) ? [] : Quotes(JsonSerializer.Deserialize<QuoteRow[]>(json, Options)!);

    private static Quote[] Quotes(QuoteRow[] rows) => [.. rows.Select(row => new Quote(row.Quote, row.QuoteStart, row.QuoteEnd))];

    private sealed record QuoteRow(string Quote, int QuoteStart, int QuoteEnd);
}
