using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Overlays;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Storage;

/// <summary>Lays the imported places of a store upon a gazetteer, one dataset upon the other, in the order of their names.</summary>
public static class ImportedPlaces
{
    // Another program may compile otherwise.
    private static readonly string Program = typeof(ImportedPlaces).Module.ModuleVersionId.ToString("N");

    /// <summary>The gazetteer with all datasets that the store has now; itself where there are none.</summary>
    /// <param name="compiled">Told of each dataset that had to be compiled: its first time, or upon another gazetteer than before.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static async Task<Gazetteer> WithImportsAsync(
        this Gazetteer gazetteer, IEventStore store, Action<StoredDataset, OverlaySummary>? compiled = null, CancellationToken cancellation = default) =>
        (await gazetteer.LayImportsAsync(store, compiled, cancellation)).Whole;

    /// <summary>The same, with the datasets that it has.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static async Task<LaidGazetteer> LayImportsAsync(
        this Gazetteer bottom, IEventStore store, Action<StoredDataset, OverlaySummary>? compiled = null, CancellationToken cancellation = default)
    {
        while (true)
        {
            var datasets = await store.GetDatasetsAsync(cancellation);
            Gazetteer? whole = bottom;
            foreach (var dataset in datasets)
            {
                if (whole is not null) whole = await WithAsync(whole, dataset, store, compiled, cancellation);
            }
            if (whole is not null) return new LaidGazetteer(bottom, whole, datasets);
        }
    }

    /// <returns>Null where the dataset has changed meanwhile.</returns>
    private static async Task<Gazetteer?> WithAsync(
        Gazetteer beneath, StoredDataset dataset, IEventStore store, Action<StoredDataset, OverlaySummary>? compiled, CancellationToken cancellation)
    {
        var key = $"{beneath.Version} {dataset.Hash} {Program}";
        try
        {
            if (await store.GetOverlayAsync(dataset.Name, key, cancellation) is { } kept) return beneath.With(kept);
        }
        catch (InvalidDataException)
        {
            // Damaged: it is made anew.
        }
        var entries = new List<GazetteerEntry>(dataset.Places);
        await foreach (var entry in store.StreamImportedPlacesAsync(dataset.Name, cancellation)) entries.Add(entry);
        if (!(await store.GetDatasetsAsync(cancellation)).Contains(dataset)) return null;
        using var overlay = new MemoryStream();
        var summary = OverlayCompiler.Compile(beneath, entries, overlay);
        compiled?.Invoke(dataset, summary);
        var bytes = overlay.ToArray();
        await KeepAsync(store, dataset.Name, key, bytes, cancellation);
        return beneath.With(bytes);
    }

    private static async Task KeepAsync(IEventStore store, string dataset, string key, byte[] overlay, CancellationToken cancellation)
    {
        if (store.IsReadOnly) return;
        try
        {
            await store.KeepOverlayAsync(dataset, key, overlay, cancellation);
        }
        catch (StorageException)
        {
            // A full disk, a long writer: the places are there all the same, and the next to open compiles them again.
        }
    }
}
