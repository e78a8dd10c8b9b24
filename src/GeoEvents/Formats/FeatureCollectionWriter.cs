using System.Buffers;
using System.Text.Json;

namespace GeoEvents.Formats;

/// <summary>Writes a GeoJSON feature collection (RFC 7946, with the members of OGC API Features) feature by feature, as UTF-8.</summary>
/// <param name="output">A buffer that grows, or the PipeWriter of a response. The caller flushes it, after every so many features.</param>
/// <param name="options"><see cref="Json.Compact"/> unless said otherwise.</param>
public sealed class FeatureCollectionWriter(IBufferWriter<byte> output, JsonWriterOptions? options = null) : IDisposable
{
    private readonly Utf8JsonWriter json = new(output, options ?? Json.Compact);

    /// <summary>Features written so far.</summary>
    public long NumberReturned { get; private set; }

    public void Start(FeatureCollectionHeader header)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("timeStamp", header.TimeStamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        json.WriteNumber("numberMatched", header.NumberMatched);
        if (header.Counts is { } counts)
        {
            json.WriteNumber("located", counts.Located);
            json.WriteNumber("unlocated", counts.Unlocated);
            json.WriteStartObject("leftOut");
            json.WriteNumber("undated", counts.LeftOut.Undated);
            json.WriteNumber("unlocated", counts.LeftOut.Unlocated);
            json.WriteEndObject();
        }
        json.WriteLinks(header.Links);
        json.WriteStartArray("features");
        json.Flush();
    }

    /// <summary>Writes one feature by one of the feature writers: <c>Write(stored, EventFeature.Write)</c>.</summary>
    public void Write<T>(T item, Action<Utf8JsonWriter, T> feature)
    {
        feature(json, item);
        NumberReturned++;
        json.Flush(); // into the output's buffer, not to its far end
    }

    /// <summary>Ends the collection. Only now is it known how many features there were: an event may vanish between count and page.</summary>
    public void End()
    {
        json.WriteEndArray();
        json.WriteNumber("numberReturned", NumberReturned);
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();
}
