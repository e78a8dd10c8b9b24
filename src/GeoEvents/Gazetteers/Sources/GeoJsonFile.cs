using System.Text.Json;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Reads places of a GeoJSON FeatureCollection (RFC 7946): points, lines and areas with a name among their properties.
/// Features with pcodes are divisions of OCHA's, those without a geometry are left out. Streams.
/// </summary>
internal static class GeoJsonFile
{
    private const int PrecisionMetres = 1_000;

    public static IEnumerable<GazetteerEntry> Read(Stream stream, string file, string dataset)
    {
        var ids = new FeatureIds(dataset);
        return new FeatureReader(stream, file).Select(feature => Entry(feature, file, ids)).OfType<GazetteerEntry>();
    }

    private static GazetteerEntry? Entry(JsonElement feature, string file, FeatureIds ids)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null) return null;
        if (Position.Of(GeoJsonGeometry.Of(geometry)) is not { } position) return null;
        var properties = feature.TryGetProperty("properties", out var values) ? values : default;
        if (Ocha(properties) is { Names.Count: > 0 } division) return division.At(position);

        var said = new FeatureProperties(properties);
        var names = said.Names;
        if (names.Count == 0) throw new FormatException("it has no name among its properties");
        var id = feature.TryGetProperty("id", out var own) && own.ValueKind is JsonValueKind.String or JsonValueKind.Number ? own.ToString() : said.Text("id");
        var country = said.Country;
        var place = new Place(ids.Of(id, names[0]), said.Kind, names[0], position.Point, said.PrecisionMetres ?? PrecisionMetres)
        {
            ArabicName = ArabicSpeaking.ArabicName(country, names) ?? said.Text("arabicname", "namear", "nameara"),
            Country = country,
            ParentId = said.Text("parent", "parentid"),
            Population = said.Population,
            Geometry = position.Geometry,
            Provenance = said.Text("provenance", "source") ?? file,
        };
        return new GazetteerEntry(place, names);
    }

    private static OchaPlace? Ocha(JsonElement properties)
    {
        if (properties.ValueKind != JsonValueKind.Object) return null;
        var columns = OchaColumns.Find([.. properties.EnumerateObject().Select(property => property.Name)]);
        return columns?.PlaceOf(column => properties.GetProperty(column) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null);
    }
}
