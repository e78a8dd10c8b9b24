using GeoEvents.Gazetteers;

namespace GeoEvents.Storage;

/// <summary>A gazetteer with the imported places of a store upon it.</summary>
/// <param name="Bottom">The gazetteer without them.</param>
/// <param name="Whole">With them. Disposing either disposes both.</param>
/// <param name="Datasets">Which they are.</param>
public sealed record LaidGazetteer(Gazetteer Bottom, Gazetteer Whole, IReadOnlyList<StoredDataset> Datasets);
