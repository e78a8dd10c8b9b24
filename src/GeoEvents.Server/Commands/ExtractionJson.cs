using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Extractions as JSON, for other programs.</summary>
internal sealed class ExtractionJson : IExtractionPrinter
{
    private readonly Stream output;
    private readonly Utf8JsonWriter json;
    private readonly bool asArray;

    /// <param name="asArray">An array of objects, or just the one object.</param>
    public ExtractionJson(Stream output, bool asArray)
    {
        this.output = output;
        this.asArray = asArray;
        json = new Utf8JsonWriter(output, Json.Indented);
        if (asArray) json.WriteStartArray();
    }

    public Task PrintAsync(Extraction extraction)
    {
        ExtractionWriter.Write(json, extraction);
        return json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (asArray) json.WriteEndArray();
        var wroteSomething = json.BytesCommitted + json.BytesPending > 0;
        await json.DisposeAsync();
        if (wroteSomething) output.WriteByte((byte)'\n');
    }
}
