using System.Globalization;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads the countries: CSV with the columns iso2, iso_numeric, name, arabic_name, spellings, lon, lat, and polygons by numeric code.</summary>
public static class Countries
{
    /// <summary>Id of the country with this ISO 3166-1 alpha-2 code.</summary>
    public static string Id(string iso2) => $"country:{iso2}";

    /// <param name="reader">The CSV.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="outlines">Polygons by ISO 3166-1 numeric code, three digits; none where the world base is missing.</param>
    /// <exception cref="GazetteerSourceException">A row is wrong; the message names file and line.</exception>
    public static IReadOnlyList<GazetteerEntry> Read(TextReader reader, string file, IReadOnlyDictionary<string, Geometry> outlines)
    {
        using var table = new CsvTable(reader, file, "iso2", "iso_numeric", "name", "arabic_name", "spellings");
        var entries = new List<GazetteerEntry>();
        while (table.Read())
        {
            var iso2 = table.Required("iso2");
            if (iso2.Length != 2 || !iso2.All(char.IsAsciiLetterUpper)) throw table.Wrong($"iso2 '{iso2}' is not a two-letter code");
            var numeric = table.WholeNumber("iso_numeric", 0).ToString("000", CultureInfo.InvariantCulture);
            var outline = outlines.GetValueOrDefault(numeric);
            entries.Add(table.Entry(new Place(Id(iso2), PlaceKind.Country, table.Required("name"), PointOf(table, outline), PrecisionMetres)
            {
                ArabicName = table.Optional("arabic_name"),
                Country = iso2,
                Geometry = outline,
                Provenance = "Natural Earth, CIA World Factbook (public domain)",
            }));
        }
        return entries;
    }

    private static LonLat PointOf(CsvTable table, Geometry? outline)
    {
        if (table.Optional("lon") is not null) return table.Point();
        var point = outline?.InteriorPoint ?? throw table.Wrong("there is neither lon and lat nor an outline");
        return new LonLat(point.X, point.Y);
    }

    // What an outline drawn for 1:50,000,000 is worth.
    private const int PrecisionMetres = 10_000;
}
