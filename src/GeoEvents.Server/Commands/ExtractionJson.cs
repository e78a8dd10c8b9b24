using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Extractions as JSON, for other programs.</summary>
/// <param name="asArray">Whether it is an array though it may be of one; asked when the first is there, or none is to come. Several are an array in any case.</param>
internal sealed class ExtractionJson(Stream output, Func<bool> asArray) : IExtractionPrinter
{
    private readonly Utf8JsonWriter _json = new(output, Json.Indented);

    // Whether a second comes shows only then.
    private Extraction? _first;

    public Task PrintAsync(Extraction extraction)
    {
        if (_json.CurrentDepth == 0 && _first is null && !asArray())
        {
            _first = extraction;
            return Task.CompletedTask;
        }
        BeginArray();
        ExtractionWriter.Write(_json, extraction);
        return _json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null) ExtractionWriter.Write(_json, _first);
        else if (_json.CurrentDepth > 0 || asArray())
        {
            BeginArray();
            _json.WriteEndArray();
        }
        var wroteSomething = _json.BytesCommitted + _json.BytesPending > 0;
        await _json.DisposeAsync();
        if (wroteSomething) output.WriteByte((byte)'\n');
    }

    private void BeginArray()
    {
        if (_json.CurrentDepth == 0) _json.WriteStartArray();
        if (_first is not null) ExtractionWriter.Write(_json, _first);
        _first = null;
    }
}
