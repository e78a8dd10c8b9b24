using BenchmarkDotNet.Attributes;
using GeoEvents.Gazetteers;

namespace GeoEvents.Benchmarks;

/// <summary>Opening and asking the gazetteer; GEOEVENTS_GAZETTEER names the compiled file.</summary>
[MemoryDiagnoser]
public class GazetteerBenchmarks
{
    private readonly string _path = Environment.GetEnvironmentVariable("GEOEVENTS_GAZETTEER")
        ?? throw new InvalidOperationException("Set GEOEVENTS_GAZETTEER to the full path of a compiled world.gazetteer.");

    private Gazetteer _gazetteer = null!;

    [GlobalSetup]
    public void Setup() => _gazetteer = Gazetteer.Open(_path);

    [GlobalCleanup]
    public void Cleanup() => _gazetteer.Dispose();

    [Benchmark]
    public string Open()
    {
        using var gazetteer = Gazetteer.Open(_path);
        return gazetteer.Version;
    }

    [Benchmark]
    [Arguments("Saraqib")]
    [Arguments("government")]
    public bool HasName(string name) => _gazetteer.HasName(name);

    [Benchmark]
    public int FindExact() => _gazetteer.Lookup("Saraqib", NameMatch.Exact).Count;

    [Benchmark]
    [Arguments("Khmaymeem")]
    [Arguments("Ma'arrat en-Noman")]
    [Arguments("Washington Post")]
    public int FindByRules(string name) => _gazetteer.Lookup(name, NameMatch.Rule).Count;

    [Benchmark]
    [Arguments("Sarmxn")]
    [Arguments("Washington Post")]
    public int FindSimilar(string name) => _gazetteer.Lookup(name).Count;
}
