#pragma warning disable CA1822 // replaced with the compiled file
namespace GeoEvents.Gazetteers;

/// <summary>All places, and the lookup from a name to the places that it may mean: one read-only, memory-mapped file.</summary>
public sealed class Gazetteer : IDisposable
{
    private Gazetteer() { }

    /// <summary>Hash of the content, lower case hexadecimal.</summary>
    public string Version => "";

    /// <summary>Opens a compiled file.</summary>
    /// <exception cref="InvalidDataException">The file is no compiled gazetteer, is cut short, or of another format version.</exception>
    public static Gazetteer Open(string path) => throw new InvalidDataException($"{path}: not built yet");

    /// <summary>The place with this id, or null.</summary>
    public Place? Find(string id) => null;

    /// <summary>True if some stored name equals this one after folding. Allocates nothing.</summary>
    public bool HasName(ReadOnlySpan<char> name) => false;

    /// <summary>The places that a written name may mean, best spelling first, unranked otherwise.</summary>
    public IReadOnlyList<GazetteerMatch> Lookup(string name, NameMatch worst = NameMatch.Fuzzy) => [];

    public void Dispose() { }
}
