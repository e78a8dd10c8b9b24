using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads geometries of GeoJSON (RFC 7946), longitude first; heights are left out.</summary>
internal static class GeoJsonGeometry
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    /// <summary>A geometry of any type.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="InvalidOperationException">A value is of another type than it has to be.</exception>
    /// <exception cref="KeyNotFoundException">Something is missing.</exception>
    /// <exception cref="ArgumentException">A line has one position, or a ring is not closed.</exception>
    public static Geometry Of(JsonElement geometry)
    {
        // Linked Places has the text of a geometry in place of its coordinates.
        if (!geometry.TryGetProperty("coordinates", out var coordinates) && geometry.TryGetProperty("geo_wkt", out var wkt)) return OfWkt(wkt.GetString() ?? "");
        return geometry.GetProperty("type").GetString() switch
        {
            "Point" => Factory.CreatePoint(At(coordinates)),
            "MultiPoint" => Factory.CreateMultiPointFromCoords(Positions(coordinates)),
            "LineString" => Factory.CreateLineString(Positions(coordinates)),
            "MultiLineString" => Factory.CreateMultiLineString([.. coordinates.EnumerateArray().Select(line => Factory.CreateLineString(Positions(line)))]),
            "Polygon" => PolygonOf(coordinates),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(PolygonOf)]),
            "GeometryCollection" => Factory.CreateGeometryCollection([.. geometry.GetProperty("geometries").EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).Select(Of)]),
            var type => throw new FormatException($"'{type}' is no type of geometry"),
        };
    }

    /// <summary>A geometry as well-known text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Geometry OfWkt(string wkt)
    {
        try
        {
            var geometry = new WKTReader().Read(wkt);
            foreach (var position in geometry.Coordinates) Check(position.X, position.Y);
            return geometry;
        }
        catch (Exception e) when (e is ParseException or ArgumentException)
        {
            throw new FormatException("the well-known text of the geometry is none", e);
        }
    }

    private static Polygon PolygonOf(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(ring => Factory.CreateLinearRing(Positions(ring)))];
        return all.Length == 0 ? Factory.CreatePolygon() : Factory.CreatePolygon(all[0], all[1..]);
    }

    private static Coordinate[] Positions(JsonElement positions) => [.. positions.EnumerateArray().Select(At)];

    private static Coordinate At(JsonElement position)
    {
        if (position.GetArrayLength() < 2) throw new FormatException("a position has fewer than two numbers");
        return Check(position[0].GetDouble(), position[1].GetDouble());
    }

    private static Coordinate Check(double lon, double lat) => lon is >= -180 and <= 180 && lat is >= -90 and <= 90
        ? new Coordinate(lon, lat)
        : throw new FormatException($"[{lon:R}, {lat:R}] is no longitude and latitude");
}
