using System.Buffers;
using System.Text.Json;

namespace GeoEvents.Formats;

/// <summary>Writes a GeoJSON feature collection (RFC 7946, with the members of OGC API Features) feature by feature, as UTF-8.</summary>
/// <param name="output">A buffer that grows, or the PipeWriter of a response. The caller flushes it, after every so many features.</param>
/// <param name="options"><see cref="Json.Compact"/> unless said otherwise.</param>
public sealed class FeatureCollectionWriter(IBufferWriter<byte> output, JsonWriterOptions? options = null) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, options ?? Json.Compact);

    /// <summary>Features written so far.</summary>
    public long NumberReturned { get; private set; }

    public void Start(FeatureCollectionHeader header)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteString("timeStamp", header.TimeStamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        _json.WriteNumber("numberMatched", header.NumberMatched);
        if (header.Counts is { } counts)
        {
            _json.WriteNumber("located", counts.Located);
            _json.WriteNumber("unlocated", counts.Unlocated);
            _json.WriteStartObject("leftOut");
            _json.WriteNumber("undated", counts.LeftOut.Undated);
            _json.WriteNumber("unlocated", counts.LeftOut.Unlocated);
            _json.WriteEndObject();
        }
        _json.WriteLinks(header.Links);
        _json.WriteStartArray("features");
        _json.Flush();
    }

    /// <summary>Writes one feature by one of the feature writers: <c>Write(stored, EventFeature.Write)</c>.</summary>
    public void Write<T>(T item, Action<Utf8JsonWriter, T> feature)
    {
        feature(_json, item);
        NumberReturned++;
        _json.Flush(); // into the output's buffer, not to its far end
    }

    /// <summary>Ends the collection. Only now is it known how many features there were: an event may vanish between count and page.</summary>
    public void End()
    {
        _json.WriteEndArray();
        _json.WriteNumber("numberReturned", NumberReturned);
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();
}
