using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Server.Features;

namespace GeoEvents.Server.Http;

/// <summary>How answers are sent. To HEAD the headers are the whole answer.</summary>
internal static class Answers
{
    public const string JsonType = "application/json";

    public const string GeoJsonType = "application/geo+json";

    public static async Task WriteJsonAsync(this HttpContext context, Action<Utf8JsonWriter> write, string mediaType = JsonType)
    {
        if (!context.Begin(mediaType)) return;
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, Json.Compact)) write(json);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static async Task WriteFeaturesAsync<T>(this HttpContext context, FeatureCollectionHeader header, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> feature)
    {
        if (!context.Begin(GeoJsonType)) return;
        await FeatureStream.WriteAsync(context.Response.BodyWriter, header, items, feature, context.RequestAborted);
    }

    /// <summary>Sets the media type; false where nothing else is to be sent.</summary>
    public static bool Begin(this HttpContext context, string mediaType)
    {
        context.Response.ContentType = mediaType;
        return !HttpMethods.IsHead(context.Request.Method);
    }
}
