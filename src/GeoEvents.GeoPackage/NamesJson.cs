using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GeoEvents.Storage;

namespace GeoEvents.GeoPackage;

/// <summary>Names as a JSON array of strings.</summary>
internal static class NamesJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<string> names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var name in names) json.WriteStringValue(StoredText.Of(name));
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <exception cref="JsonException">It is no such array.</exception>
    public static List<string> Read(string text)
    {
        var names = new List<string>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.String) names.Add(json.GetString()!);
        }
        return names;
    }
}
