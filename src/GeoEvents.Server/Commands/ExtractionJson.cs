using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Extractions as JSON, for other programs.</summary>
/// <param name="asArray">Whether it is an array though it may be of one; asked when the first is there, or none is to come. Several are an array in any case.</param>
internal sealed class ExtractionJson(Stream output, Func<bool> asArray) : IExtractionPrinter
{
    private readonly Utf8JsonWriter json = new(output, Json.Indented);

    // Whether a second comes shows only then.
    private Extraction? first;

    public Task PrintAsync(Extraction extraction)
    {
        if (json.CurrentDepth == 0 && first is null && !asArray())
        {
            first = extraction;
            return Task.CompletedTask;
        }
        BeginArray();
        ExtractionWriter.Write(json, extraction);
        return json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (first is not null) ExtractionWriter.Write(json, first);
        else if (json.CurrentDepth > 0 || asArray())
        {
            BeginArray();
            json.WriteEndArray();
        }
        var wroteSomething = json.BytesCommitted + json.BytesPending > 0;
        await json.DisposeAsync();
        if (wroteSomething) output.WriteByte((byte)'\n');
    }

    private void BeginArray()
    {
        if (json.CurrentDepth == 0) json.WriteStartArray();
        if (first is not null) ExtractionWriter.Write(json, first);
        first = null;
    }
}
