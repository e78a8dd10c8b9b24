using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads the curated places: CSV with the columns id, kind, name, arabic_name, spellings, parent, country, lon, lat, precision_m, population, provenance, and namesakes where there are any.</summary>
public static class CuratedPlaces
{
    /// <param name="reader">The CSV.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="geometries">Lines and areas by place id.</param>
    /// <exception cref="GazetteerSourceException">A row is wrong; the message names file and line.</exception>
    public static IReadOnlyList<GazetteerEntry> Read(TextReader reader, string file, IReadOnlyDictionary<string, Geometry> geometries)
    {
        using var table = Open(reader, file);
        var entries = new List<GazetteerEntry>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            var entry = ReadRow(table, geometries);
            if (!ids.Add(entry.Place.Id)) throw table.Wrong($"the id '{entry.Place.Id}' is there twice");
            entries.Add(entry);
        }
        if (entries.SelectMany(entry => entry.Namesakes).FirstOrDefault(id => !ids.Contains(id)) is { } namesake)
            throw new GazetteerSourceException($"{file} has no place '{namesake}', which is said to be a namesake.");
        return geometries.Keys.FirstOrDefault(id => !ids.Contains(id)) is { } orphan
            ? throw new GazetteerSourceException($"{file} has no place '{orphan}', for which there is a geometry.")
            : entries;
    }

    /// <summary>The places one after the other, whether their ids are unique or not.</summary>
    internal static IEnumerable<GazetteerEntry> ReadRows(TextReader reader, string file, IReadOnlyDictionary<string, Geometry> geometries)
    {
        using var table = Open(reader, file);
        while (table.Read()) yield return ReadRow(table, geometries);
    }

    private static CsvTable Open(TextReader reader, string file) =>
        new(reader, file, "id", "kind", "name", "arabic_name", "spellings", "parent", "country", "lon", "lat", "precision_m", "population", "provenance");

    private static GazetteerEntry ReadRow(CsvTable table, IReadOnlyDictionary<string, Geometry> geometries)
    {
        var id = table.Slug("id");
        var kind = table.Kind("kind");
        var country = table.Optional("country");
        if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            throw table.Wrong($"country '{country}' is not a two-letter code of ISO 3166-1");

        var place = new Place(id, kind, table.Required("name"), table.Point(), (int)table.Number("precision_m", 0, 10_000_000))
        {
            ArabicName = table.Optional("arabic_name"),
            Country = country,
            ParentId = table.Optional("parent"),
            Population = table.WholeNumber("population", 0),
            Geometry = geometries.GetValueOrDefault(id),
            Curated = true,
            Provenance = table.Optional("provenance"),
        };
        return table.Entry(place) with { Namesakes = table.List("namesakes") };
    }
}
