using System.Text;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>The sources as they lie on disk: a folder of curated places (places.csv, geometries.geojson), countries, divisions and regions of the world (countries.csv; divisions.csv and regions.csv where there are any), and the prepared world base.</summary>
public static class GazetteerFolder
{
    /// <summary>Compiles the folders into one file.</summary>
    /// <param name="curated">Folder with places.csv and countries.csv; divisions.csv, regions.csv and geometries.geojson where there are any.</param>
    /// <param name="world">Folder with cities500.txt, airports.json and countries.geojson; null where there is no world base.</param>
    /// <param name="output">Where to write it.</param>
    /// <exception cref="GazetteerSourceException">A source is missing or wrong.</exception>
    public static CompilationSummary Compile(string curated, string? world, Stream output)
    {
        var outlines = world is null ? new Dictionary<string, Geometry>() : Geometries(Path.Combine(world, "countries.geojson"));
        using var countries = Text(Path.Combine(curated, "countries.csv"));
        using var places = Text(Path.Combine(curated, "places.csv"));
        var geometries = Path.Combine(curated, "geometries.geojson");
        var curatedEntries = CuratedPlaces.Read(places, "places.csv", File.Exists(geometries) ? Geometries(geometries) : new Dictionary<string, Geometry>());

        GazetteerEntry[] all = [.. Optional(curated, "divisions.csv", Divisions.Read), .. Optional(curated, "regions.csv", Regions.Read), .. World(world)];
        return GazetteerCompiler.Compile(curatedEntries, Countries.Read(countries, "countries.csv", outlines), all, output);
    }

    /// <summary>The curated places, countries, divisions and regions of a folder as they are, one after the other: also two of one id.</summary>
    /// <exception cref="GazetteerSourceException">While reading: a file is missing or wrong.</exception>
    public static IEnumerable<GazetteerEntry> Read(string curated)
    {
        var geometries = Path.Combine(curated, "geometries.geojson");
        var outlines = File.Exists(geometries) ? Geometries(geometries) : new Dictionary<string, Geometry>();
        using var places = Text(Path.Combine(curated, "places.csv"));
        foreach (var entry in CuratedPlaces.ReadRows(places, "places.csv", outlines)) yield return entry;
        using var countries = Text(Path.Combine(curated, "countries.csv"));
        foreach (var entry in Countries.Read(countries, "countries.csv", new Dictionary<string, Geometry>())) yield return entry;
        foreach (var entry in Optional(curated, "divisions.csv", Divisions.ReadRows)) yield return entry;
        foreach (var entry in Optional(curated, "regions.csv", Regions.Read)) yield return entry;
    }

    private static IEnumerable<GazetteerEntry> Optional(string folder, string file, Func<TextReader, string, IEnumerable<GazetteerEntry>> read)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) yield break;
        using var text = Text(path);
        foreach (var entry in read(text, file)) yield return entry;
    }

    private static IEnumerable<GazetteerEntry> World(string? folder)
    {
        if (folder is null) yield break;
        using (var cities = Text(Path.Combine(folder, "cities500.txt")))
        {
            foreach (var entry in GeoNamesFile.Read(cities, "cities500.txt")) yield return entry;
        }
        using var airports = Bytes(Path.Combine(folder, "airports.json"));
        foreach (var entry in AirportsFile.Read(airports, "airports.json")) yield return entry;
    }

    private static IReadOnlyDictionary<string, Geometry> Geometries(string path)
    {
        using var stream = Bytes(path);
        return GeometryFile.Read(stream, Path.GetFileName(path));
    }

    private static StreamReader Text(string path) => new(Bytes(path), Encoding.UTF8);

    private static FileStream Bytes(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
        : throw new GazetteerSourceException($"The file {path} is missing.");
}
