using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads the geometries of a GeoJSON FeatureCollection by feature id.</summary>
public static class GeometryFile
{
    /// <param name="stream">The GeoJSON, in WGS 84.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GazetteerSourceException">It is not such a file; the message says where.</exception>
    public static IReadOnlyDictionary<string, Geometry> Read(Stream stream, string file)
    {
        using var document = Parse(stream, file);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            throw new GazetteerSourceException($"{file} is no GeoJSON FeatureCollection.");

        var geometries = new Dictionary<string, Geometry>(StringComparer.Ordinal);
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            try
            {
                var id = feature.GetProperty("id");
                var key = id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()!;
                var geometry = LineOrArea(feature.GetProperty("geometry"));
                if (geometry.IsEmpty) throw new FormatException("the geometry is empty");
                if (!geometries.TryAdd(key, geometry)) throw new FormatException($"the id '{key}' is there twice");
            }
            catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
            {
                throw new GazetteerSourceException($"{file}, feature {number}: {e.Message.TrimEnd('.')}.", e);
            }
        }
        return geometries;
    }

    private static JsonDocument Parse(Stream stream, string file)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new GazetteerSourceException($"{file}, line {e.LineNumber + 1}: this is not JSON.", e);
        }
    }

    private static Geometry LineOrArea(JsonElement element)
    {
        var geometry = GeoJsonGeometry.Of(element);
        return geometry is IPolygonal or ILineal ? geometry : throw new FormatException($"a geometry of type '{geometry.GeometryType}' is neither line nor area");
    }
}
