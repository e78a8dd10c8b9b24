namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Reads what lies across countries or outside them: continents, parts of the world, seas, great rivers, deserts and ranges.
/// CSV with the columns id, kind, name, arabic_name, spellings, parent, lon, lat, reach_km, population; the parent is a region too.
/// </summary>
public static class Regions
{
    /// <summary>Id of the region with this slug.</summary>
    public static string Id(string slug) => $"region:{slug}";

    /// <param name="reader">The CSV.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GazetteerSourceException">A row is wrong; the message names file and line.</exception>
    public static IEnumerable<GazetteerEntry> Read(TextReader reader, string file)
    {
        using var table = new CsvTable(reader, file, "id", "kind", "name", "arabic_name", "spellings", "parent", "lon", "lat", "reach_km", "population");
        while (table.Read())
        {
            yield return table.Entry(new Place(Id(table.Slug("id")), table.Kind("kind"), table.Required("name"), table.Point(), table.ReachMetres())
            {
                ArabicName = table.Optional("arabic_name"),
                ParentId = table.Optional("parent") is { } parent ? Id(parent) : null,
                Population = table.WholeNumber("population", 0),
                Provenance = "hand-placed: the middle of what the name covers",
            });
        }
    }
}
