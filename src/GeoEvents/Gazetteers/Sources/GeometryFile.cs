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
                var geometry = GeometryOf(feature.GetProperty("geometry"));
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

    private static Geometry GeometryOf(JsonElement geometry)
    {
        var factory = GeometryFactory.Default;
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "LineString" => factory.CreateLineString(Positions(coordinates)),
            "MultiLineString" => factory.CreateMultiLineString([.. coordinates.EnumerateArray().Select(line => factory.CreateLineString(Positions(line)))]),
            "Polygon" => PolygonOf(coordinates),
            "MultiPolygon" => factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(PolygonOf)]),
            var type => throw new FormatException($"a geometry of type '{type}' is neither line nor area"),
        };
    }

    private static Polygon PolygonOf(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(ring => GeometryFactory.Default.CreateLinearRing(Positions(ring)))];
        return all.Length == 0 ? GeometryFactory.Default.CreatePolygon() : GeometryFactory.Default.CreatePolygon(all[0], all[1..]);
    }

    private static Coordinate[] Positions(JsonElement positions) => [.. positions.EnumerateArray().Select(position =>
    {
        if (position.GetArrayLength() < 2) throw new FormatException("a position has fewer than two numbers");
        double lon = position[0].GetDouble(), lat = position[1].GetDouble();
        return lon is >= -180 and <= 180 && lat is >= -90 and <= 90
            ? new Coordinate(lon, lat)
            : throw new FormatException($"[{lon:R}, {lat:R}] is no longitude and latitude");
    })];
}
