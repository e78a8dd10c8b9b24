namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Reads the administrative divisions of the world: CSV with the columns code, name, arabic_name, spellings, lon, lat, reach_km, population,
/// and namesakes where there are any.
/// The code is GeoNames': country, first level ("US.KY"), and second level where there is one ("US.KY.125"); what is before its last full stop is above it.
/// </summary>
public static class Divisions
{
    private const string Prefix = "division:";

    /// <summary>Id of the division with this code of GeoNames.</summary>
    public static string Id(string code) => Prefix + code;

    internal static bool IsId(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The id of the division above that with this id; null for those of the first level, and for what is no division.</summary>
    public static string? IdAbove(string id) =>
        IsId(id) && id.LastIndexOf('.') is var last && last > id.IndexOf('.', StringComparison.Ordinal) ? id[..last] : null;

    /// <param name="reader">The CSV.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GazetteerSourceException">A row is wrong, or the division above it is missing; the message names file and line.</exception>
    public static IReadOnlyList<GazetteerEntry> Read(TextReader reader, string file)
    {
        var entries = new List<GazetteerEntry>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ReadRows(reader, file))
        {
            if (!ids.Add(entry.Place.Id)) throw new GazetteerSourceException($"{file}: the code '{entry.Place.Id[Prefix.Length..]}' is there twice.");
            entries.Add(entry);
        }
        return entries.Find(entry => IdAbove(entry.Place.Id) is { } above && !ids.Contains(above)) is { } orphan
            ? throw new GazetteerSourceException($"{file} has no division '{orphan.Place.ParentId![Prefix.Length..]}', in which '{orphan.Place.Id[Prefix.Length..]}' lies.")
            : entries;
    }

    /// <summary>The divisions one after the other, whether their codes are unique or not.</summary>
    internal static IEnumerable<GazetteerEntry> ReadRows(TextReader reader, string file)
    {
        using var table = new CsvTable(reader, file, "code", "name", "arabic_name", "spellings", "lon", "lat", "reach_km", "population");
        while (table.Read()) yield return ReadRow(table);
    }

    private static GazetteerEntry ReadRow(CsvTable table)
    {
        var code = table.Required("code");
        var levels = code.Split('.');
        if (levels.Length is not (2 or 3) || levels.Any(level => level.Length == 0 || !level.All(char.IsAsciiLetterOrDigit))
            || !(levels[0].Length == 2 && levels[0].All(char.IsAsciiLetterUpper)))
            throw table.Wrong($"the code '{code}' is not of country, first and perhaps second level, as in US.KY.125");

        var place = new Place(Id(code), levels.Length == 2 ? PlaceKind.Governorate : PlaceKind.District, table.Required("name"), table.Point(), table.ReachMetres())
        {
            ArabicName = table.Optional("arabic_name"),
            Country = levels[0],
            ParentId = IdAbove(Id(code)) ?? Countries.Id(levels[0]),
            Population = table.WholeNumber("population", 0),
            Provenance = code.StartsWith("US.", StringComparison.Ordinal) && levels.Length == 3
                ? "US Census Bureau (public domain), GeoNames (CC BY 4.0)"
                : "Natural Earth (public domain), GeoNames (CC BY 4.0)",
        };
        return table.Entry(place) with { Namesakes = [.. table.List("namesakes").Select(Id)] };
    }
}
