using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads Linked Places as a table (LP-TSV, with tabs or commas): id, title, title_source, and variants, types, ccodes, lon, lat, geowkt where they are. Streams.</summary>
internal static class LinkedPlacesTable
{
    public static IEnumerable<GazetteerEntry> Read(TextReader reader, char separator, string file, string dataset)
    {
        using var table = new CsvTable(separator, reader, file, "id", "title");
        var ids = new FeatureIds(dataset);
        while (table.Read())
        {
            if (Entry(table, ids) is { } entry) yield return entry;
        }
    }

    private static GazetteerEntry? Entry(CsvTable table, FeatureIds ids)
    {
        if (PositionOf(table) is not { } position) return null;
        var title = table.Required("title");
        // A variant may tell its language and script: سراقب@ar-Arab.
        string[] names = [title, .. table.List("variants", ';').Select(name => name.Split('@')[0].Trim()).Where(name => name.Length > 0 && name != title).Distinct(StringComparer.Ordinal)];
        var country = table.List("ccodes", ';').Select(FeatureProperties.CountryCode).FirstOrDefault(code => code is not null);
        var place = new Place(ids.Of(table.Required("id"), title), table.List("types", ';').Select(KindWords.KindOf).FirstOrDefault(kind => kind != PlaceKind.Unknown), title, position.Point, LinkedPlacesFile.PrecisionMetres)
        {
            ArabicName = ArabicSpeaking.ArabicName(country, names),
            Country = country,
            ParentId = table.Optional("parent_id") is { } parent ? ids.Of(parent, parent) : null,
            Geometry = position.Geometry,
            Provenance = table.Optional("title_uri") ?? table.Optional("title_source"),
        };
        return new GazetteerEntry(place, names);
    }

    private static Position? PositionOf(CsvTable table)
    {
        if (table.Optional("lon") is not null || table.Optional("lat") is not null)
            return new Position(new LonLat(table.Number("lon", -180, 180), table.Number("lat", -90, 90)), Geometry: null);
        if (table.Optional("geowkt") is not { } wkt) return null;
        try
        {
            return Position.Of(GeoJsonGeometry.OfWkt(wkt));
        }
        catch (FormatException e)
        {
            throw table.Wrong(e.Message);
        }
    }
}
