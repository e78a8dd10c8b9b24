using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;

namespace GeoEvents.Tests.Gazetteers;

/// <summary>Places and compiled gazetteers for tests; files are deleted with the gazetteer.</summary>
internal sealed class TestGazetteer : IDisposable
{
    private readonly string _path;

    private TestGazetteer(string path)
    {
        _path = path;
        Gazetteer = Gazetteer.Open(path);
    }

    public Gazetteer Gazetteer { get; }

    public static GazetteerEntry Syria { get; } = Entry("country:SY", PlaceKind.Country, 38.5, 35, "SY", "Syria", "سوريا");

    public static GazetteerEntry Entry(string id, PlaceKind kind, double lon, double lat, string? country, params string[] names) =>
        new(new Place(id, kind, names[0], new LonLat(lon, lat), 1000) { Country = country }, names);

    /// <summary>A curated town in Syria.</summary>
    public static GazetteerEntry Curated(string id, double lon, double lat, params string[] names)
    {
        var entry = Entry(id, PlaceKind.Town, lon, lat, "SY", names);
        return entry with { Place = entry.Place with { Curated = true } };
    }

    public static TestGazetteer Of(params GazetteerEntry[] curated) => Of(curated, []);

    public static TestGazetteer Of(GazetteerEntry[] curated, GazetteerEntry[] world)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Compile(curated, world));
        return new TestGazetteer(path);
    }

    public static byte[] Compile(IEnumerable<GazetteerEntry> curated, IEnumerable<GazetteerEntry> world)
    {
        using var bytes = new MemoryStream();
        GazetteerCompiler.Compile(curated, [Syria], world, bytes);
        return bytes.ToArray();
    }

    public string[] Ids(string name, NameMatch worst = NameMatch.Fuzzy) => [.. Gazetteer.Lookup(name, worst).Select(match => match.Place.Id)];

    public void Dispose()
    {
        Gazetteer.Dispose();
        File.Delete(_path);
    }
}
