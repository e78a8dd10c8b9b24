using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoEvents.Formats;

/// <summary>What all JSON of GeoEvents has in common.</summary>
public static class Json
{
    // Answers are files and API, never parts of a page, so that only what JSON itself demands is escaped and Arabic stays readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>For answers.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = Encoder };

    /// <summary>For people.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Encoder = Encoder, Indented = true };
}
