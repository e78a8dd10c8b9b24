using System.Text.Json;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Reads Linked Places Format (GeoJSON-LD, https://github.com/LinkedPasts/linked-places-format): title, toponyms, types, country codes and
/// what a place is part of. Places whose position is unknown are left out. Streams.
/// </summary>
internal static class LinkedPlacesFile
{
    /// <summary>Of a format that is made for historical places.</summary>
    public const int PrecisionMetres = 2_000;

    public static IEnumerable<GazetteerEntry> Read(Stream stream, string file, string dataset)
    {
        var ids = new FeatureIds(dataset);
        return new FeatureReader(stream, file).Select(feature => Entry(feature, ids)).OfType<GazetteerEntry>();
    }

    private static GazetteerEntry? Entry(JsonElement feature, FeatureIds ids)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null) return null;
        if (Position.Of(GeoJsonGeometry.Of(geometry)) is not { } position) return null;
        var properties = feature.TryGetProperty("properties", out var values) && values.ValueKind == JsonValueKind.Object ? values : default;
        var names = Texts([properties], "title").Concat(Texts(Members(feature, "names"), "toponym")).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0) throw new FormatException("it has neither title nor names");

        var uri = Texts([feature], "@id", "id").FirstOrDefault();
        var country = Members(properties, "ccodes").Concat(Members(feature, "ccodes")).Where(IsText).Select(code => FeatureProperties.CountryCode(code.GetString())).FirstOrDefault(code => code is not null);
        var place = new Place(ids.Of(uri, names[0]), Kind(feature), names[0], position.Point, PrecisionMetres)
        {
            ArabicName = ArabicSpeaking.ArabicName(country, names),
            Country = country,
            ParentId = Parent(feature) is { } parent ? ids.Of(parent, parent) : null,
            Geometry = position.Geometry,
            Provenance = uri,
        };
        return new GazetteerEntry(place, names);
    }

    private static PlaceKind Kind(JsonElement feature)
    {
        JsonElement[] types = [.. Members(feature, "types")];
        return Texts(types, "label", "sourceLabel").Concat(Texts(types.SelectMany(type => Members(type, "sourceLabels")), "label"))
            .Select(KindWords.KindOf).FirstOrDefault(kind => kind != PlaceKind.Unknown);
    }

    private static string? Parent(JsonElement feature) => Members(feature, "relations")
        .Where(relation => Texts([relation], "relationType").Any(type => type.EndsWith("broaderPartitive", StringComparison.Ordinal)))
        .SelectMany(relation => Texts([relation], "relationTo")).FirstOrDefault();

    private static JsonElement.ArrayEnumerator Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    /// <summary>The texts of members with these names, the first name of all elements first.</summary>
    private static IEnumerable<string> Texts(IEnumerable<JsonElement> elements, params string[] names) => names.SelectMany(name => elements
        .Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && IsText(value))
        .Select(element => element.GetProperty(name).GetString()!.Trim())
        .Where(text => text.Length > 0));

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
