using System.Text.Json;
using GeoEvents.Querying;

namespace GeoEvents.Formats;

/// <summary>Writes a histogram.</summary>
public static class HistogramWriter
{
    public static void Write(Utf8JsonWriter json, Histogram histogram)
    {
        json.WriteStartObject();
        json.WriteString("interval", KebabCase.Of(histogram.Interval));
        json.WriteStartArray("buckets");
        foreach (var bucket in histogram.Buckets)
        {
            json.WriteStartObject();
            json.WriteDate("start"u8, bucket.Start);
            json.WriteNumber("count", bucket.Count);
            json.WriteStartObject("sources");
            foreach (var (source, count) in bucket.Sources) json.WriteNumber(source, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("undated", histogram.Undated);
        json.WriteNumber("numberMatched", histogram.Matched);
        json.WriteEndObject();
    }
}
