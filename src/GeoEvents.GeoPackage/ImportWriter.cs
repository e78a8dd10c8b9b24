using GeoEvents.Gazetteers.Sources;
using GeoEvents.GeoPackage.Tables;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Writes and removes datasets of imported places.</summary>
internal sealed class ImportWriter(SqliteConnection connection, ContentsTable contents) : IDisposable
{
    private readonly DatasetTable _datasets = new(connection);
    private readonly ImportedPlaceTable _places = new(connection);

    public List<WriteResult> Import(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation)
    {
        _places.BeginCollecting();
        try
        {
            var collected = Collect(imports, cancellation);
            return Store(collected);
        }
        finally
        {
            _places.EndCollecting();
        }
    }

    /// <returns>How many places were removed; null where there is no such dataset.</returns>
    public int? Remove(string name)
    {
        using var transaction = Transaction.ToWrite(connection);
        var removed = _datasets.Delete(name);
        if (removed is not null) Commit(transaction, MetadataTable.ReadDataVersion(connection) + 1);
        return removed;
    }

    public void KeepOverlay(string dataset, string key, byte[] overlay)
    {
        using var transaction = Transaction.ToWrite(connection);
        _datasets.KeepOverlay(dataset, key, overlay);
        transaction.Commit();
    }

    // A transaction of this connection's own tables alone keeps nobody waiting.
    private List<StoredDataset> Collect(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation)
    {
        using var transaction = Transaction.ToRead(connection);
        var collected = new List<StoredDataset>(imports.Count);
        foreach (var import in imports)
        {
            using var hash = new DatasetHash();
            var count = 0;
            foreach (var entry in import.Entries)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!_places.Collect(import.Dataset, entry)) throw new GazetteerSourceException($"{import.Origin} has the id '{entry.Place.Id}' twice.");
                hash.Add(entry);
                count++;
            }
            if (count == 0) throw new GazetteerSourceException($"{import.Origin} has no places.");
            collected.Add(new StoredDataset(import.Dataset, import.Origin, count, hash.Finish()));
        }
        transaction.Commit();
        return collected;
    }

    private List<WriteResult> Store(List<StoredDataset> collected)
    {
        using var transaction = Transaction.ToWrite(connection);
        var version = MetadataTable.ReadDataVersion(connection) + 1;
        var results = collected.ConvertAll(dataset => Store(dataset, version));
        if (results.Exists(result => result != WriteResult.Unchanged)) Commit(transaction, version);
        return results;
    }

    private WriteResult Store(StoredDataset dataset, long version)
    {
        var old = _datasets.Hash(dataset.Name);
        if (old == dataset.Hash) return WriteResult.Unchanged;
        if (old is not null) _datasets.Delete(dataset.Name);
        _datasets.Insert(dataset, version);
        _places.Move(dataset.Name);
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }

    private void Commit(Transaction transaction, long version)
    {
        contents.UpdateImported();
        MetadataTable.WriteDataVersion(connection, version);
        transaction.Commit();
    }

    public void Dispose()
    {
        _datasets.Dispose();
        _places.Dispose();
    }
}
