using System.Globalization;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads a GeoNames dump (tab-separated, 19 columns), such as cities500.txt or the dump of a country, which has all classes of features. Streams.</summary>
public static class GeoNamesFile
{
    private const int Columns = 18, ShortestTransliteration = 5;

    /// <param name="reader">The dump.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GazetteerSourceException">A line is wrong; the message names file and line.</exception>
    public static IEnumerable<GazetteerEntry> Read(TextReader reader, string file)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            var columns = line.Split('\t');
            if (columns.Length < Columns || columns[0].Length == 0 || columns[1].Length == 0
                || !double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) || lat is not (>= -90 and <= 90)
                || !double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var lon) || lon is not (>= -180 and <= 180)
                || !long.TryParse(columns[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population))
                throw new GazetteerSourceException($"{file}, line {number}: this is no line of a GeoNames dump.");
            yield return Entry(columns, new LonLat(lon, lat), population);
        }
    }

    private static GazetteerEntry Entry(string[] columns, LonLat point, long population)
    {
        string name = columns[1], country = columns[8];
        var names = new List<string> { name };
        if (columns[2] != name && columns[2].Length > 0) names.Add(columns[2]);
        foreach (var alternate in columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IsKept(alternate, country) && !names.Contains(alternate)) names.Add(alternate);
        }
        var place = new Place($"geonames:{columns[0]}", FeatureCodes.KindOf(columns[6], columns[7], population), name, point, 2_000)
        {
            ArabicName = ArabicSpeaking.ArabicName(country, names),
            Country = country.Length == 2 ? country : null,
            ParentId = DivisionOf(columns),
            Population = population,
            Provenance = "GeoNames (CC BY 4.0)",
        };
        return new GazetteerEntry(place, names);
    }

    // Divisions themselves, and what may cross their borders, belong to the country.
    private static string? DivisionOf(string[] columns) =>
        columns[6] is "P" or "S" && columns[10].Length > 0 ? Divisions.Id(string.Join('.', new[] { columns[8], columns[10], columns[11] }.Where(level => level.Length > 0))) : null;

    // What a program made of Arabic is kept for those who look names up in its spelling; short ones are words of other languages.
    private static bool IsKept(string name, string country) =>
        !IsCode(name) && (!MachineTransliteration.Is(name) || (name.Length >= ShortestTransliteration && ArabicSpeaking.Countries.Contains(country)));

    // Among the names are the codes of airports and stations ("ARE", "OSAP").
    private static bool IsCode(string name) => name.Length is 3 or 4 && name.All(char.IsAsciiLetterUpper);
}
