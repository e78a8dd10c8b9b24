using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Gazetteers;

/// <summary>Compiles places into the read-only file that <see cref="Gazetteer.Open"/> opens. Equal input gives equal bytes.</summary>
public static class GazetteerCompiler
{
    /// <summary>Merges and writes. A world place that a curated one already is (<see cref="CuratedMerge"/>) is dropped and its names go to the curated one.</summary>
    /// <param name="curated">Curated places.</param>
    /// <param name="countries">Countries, the parents of what has no other.</param>
    /// <param name="world">Places of the world base, divisions among them.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <exception cref="GazetteerSourceException">Two places share an id, or a parent is missing.</exception>
    public static CompilationSummary Compile(
        IEnumerable<GazetteerEntry> curated, IEnumerable<GazetteerEntry> countries, IEnumerable<GazetteerEntry> world, Stream output)
    {
        var merge = new CuratedMerge(curated);
        GazetteerEntry[] countryList = [.. countries];
        var countryNames = new CountryNames(countryList);
        GazetteerEntry[] worldList = [.. world.Where(entry => !merge.TryMerge(entry)).Select(countryNames.LeftOut)];
        var parents = new ParentFinder(merge.Entries, worldList, countryList);
        GazetteerWriter.Write([.. merge.Entries.Concat(worldList).Select(parents.WithParent), .. countryList], output);
        return new CompilationSummary(merge.Entries.Count, countryList.Length, worldList.Length, merge.Merged);
    }
}
