namespace GeoEvents.Gazetteers;

/// <summary>What went into a compiled gazetteer.</summary>
/// <param name="Curated">Curated places.</param>
/// <param name="Countries">Countries.</param>
/// <param name="World">Places of the world base, without those merged.</param>
/// <param name="Merged">Places of the world base whose names went to a curated place.</param>
public sealed record CompilationSummary(int Curated, int Countries, int World, int Merged);
