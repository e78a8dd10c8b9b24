using System.Text.Json;
using GeoEvents.Geography;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace GeoEvents.Formats;

/// <summary>Writes geometries as GeoJSON (RFC 7946): longitude first, 6 decimals (0.1 m), outer rings counter-clockwise. Null and empty ones are null.</summary>
public static class GeometryWriter
{
    public static void WritePoint(Utf8JsonWriter json, LonLat? point)
    {
        if (point is not { } p)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("type"u8, Geometry.TypeNamePoint);
        json.WritePropertyName("coordinates"u8);
        WritePosition(json, p.Lon, p.Lat);
        json.WriteEndObject();
    }

    /// <exception cref="NotSupportedException">A type that GeoJSON does not have.</exception>
    public static void Write(Utf8JsonWriter json, Geometry? geometry)
    {
        if (geometry is null or { IsEmpty: true })
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("type", geometry is LinearRing ? Geometry.TypeNameLineString : geometry.GeometryType);
        var isCollection = geometry.OgcGeometryType == OgcGeometryType.GeometryCollection;
        json.WritePropertyName(isCollection ? "geometries" : "coordinates");
        if (isCollection) WriteParts(json, geometry, Write);
        else WriteCoordinates(json, geometry);
        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, Geometry geometry)
    {
        switch (geometry)
        {
            case Point point: WritePosition(json, point.X, point.Y); break;
            case LineString line: WritePositions(json, line.CoordinateSequence, reversed: false); break;
            case Polygon polygon: WriteRings(json, polygon); break;
            case GeometryCollection multi: WriteParts(json, multi, WriteCoordinates); break;
            default: throw new NotSupportedException($"GeoJSON has no geometry of type {geometry.GeometryType}.");
        }
    }

    private static void WriteParts(Utf8JsonWriter json, Geometry geometry, Action<Utf8JsonWriter, Geometry> write)
    {
        json.WriteStartArray();
        for (var i = 0; i < geometry.NumGeometries; i++)
            if (geometry.GetGeometryN(i) is { IsEmpty: false } part)
                write(json, part);
        json.WriteEndArray();
    }

    private static void WriteRings(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        var shell = polygon.Shell.CoordinateSequence;
        WritePositions(json, shell, reversed: !Orientation.IsCCW(shell));
        foreach (var hole in polygon.Holes) WritePositions(json, hole.CoordinateSequence, reversed: Orientation.IsCCW(hole.CoordinateSequence));
        json.WriteEndArray();
    }

    private static void WritePositions(Utf8JsonWriter json, CoordinateSequence positions, bool reversed)
    {
        json.WriteStartArray();
        for (var i = 0; i < positions.Count; i++)
        {
            var at = reversed ? positions.Count - 1 - i : i;
            WritePosition(json, positions.GetX(at), positions.GetY(at));
        }
        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, double lon, double lat)
    {
        json.WriteStartArray();
        json.WriteDegreesValue(lon);
        json.WriteDegreesValue(lat);
        json.WriteEndArray();
    }
}
