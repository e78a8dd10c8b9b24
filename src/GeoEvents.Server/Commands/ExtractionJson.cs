using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Extractions as JSON, for other programs.</summary>
internal sealed class ExtractionJson : IExtractionPrinter
{
    private readonly Stream output;
    private readonly Utf8JsonWriter json;
    private readonly Lazy<bool> array;

    /// <param name="asArray">An array of objects, or just the one object; asked when the first is there, or none is to come.</param>
    public ExtractionJson(Stream output, Func<bool> asArray)
    {
        this.output = output;
        json = new Utf8JsonWriter(output, Json.Indented);
        array = new Lazy<bool>(() =>
        {
            if (asArray()) json.WriteStartArray();
            return json.CurrentDepth > 0;
        });
    }

    public Task PrintAsync(Extraction extraction)
    {
        _ = array.Value;
        ExtractionWriter.Write(json, extraction);
        return json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (array.Value) json.WriteEndArray();
        var wroteSomething = json.BytesCommitted + json.BytesPending > 0;
        await json.DisposeAsync();
        if (wroteSomething) output.WriteByte((byte)'\n');
    }
}
