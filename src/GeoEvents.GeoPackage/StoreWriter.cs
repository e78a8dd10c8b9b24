using GeoEvents.GeoPackage.Tables;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>The one connection that writes. For one thread at a time.</summary>
internal sealed class StoreWriter(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly ArticleWriter _articles = new(connection);
    private readonly ContentsTable _contents = new(connection, time);
    private readonly Change _savepoint = new(connection, "SAVEPOINT article"), _release = new(connection, "RELEASE article"), _rollback = new(connection, "ROLLBACK TO article");
    private ImportWriter? _imports;

    /// <summary>Writes imported places.</summary>
    public ImportWriter Imports => _imports ??= new ImportWriter(connection, _contents);

    /// <summary>Writes a batch in one transaction; committed on return.</summary>
    public List<WriteOutcome> Write(IReadOnlyList<Extraction> batch, WriteMode mode, CancellationToken cancellation)
    {
        try
        {
            return Write(batch, (extraction, version, changes) => new WriteOutcome(extraction.Article.Key, _articles.Write(extraction, mode, version, changes, changes)), cancellation);
        }
        catch (Exception e) when (IsOfTheArticle(e))
        {
            // Undone; now the others without it. A savepoint for each article, which makes SQLite write every page that it changes once more, is only for this.
            return Write(batch, (extraction, version, changes) => WriteOne(extraction, mode, version, changes), cancellation);
        }
    }

    private List<WriteOutcome> Write(IReadOnlyList<Extraction> batch, Func<Extraction, long, ArticleChanges, WriteOutcome> write, CancellationToken cancellation)
    {
        var outcomes = new List<WriteOutcome>(batch.Count);
        Commit((version, changes) =>
        {
            foreach (var extraction in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                outcomes.Add(write(extraction, version, changes));
            }
            return outcomes.Exists(outcome => outcome.Result is WriteResult.Added or WriteResult.Replaced);
        });
        return outcomes;
    }

    /// <returns>How many articles were removed.</returns>
    public int RemoveSources(IReadOnlyCollection<string> ids) => Remove(ids, _articles.RemoveSource);

    /// <returns>How many articles were removed.</returns>
    public int RemoveArticles(IReadOnlyCollection<string> keys) => Remove(keys, (key, version, changes) => _articles.RemoveArticle(key, version, changes) ? 1 : 0);

    /// <returns>Whether they were awaited.</returns>
    public bool EndAwaitingSamples()
    {
        using var transaction = Transaction.ToWrite(connection);
        var awaited = MetadataTable.ReadAwaitsSamples(connection);
        MetadataTable.WriteAwaitsSamples(connection, awaits: false);
        transaction.Commit();
        return awaited;
    }

    private int Remove(IReadOnlyCollection<string> ids, Func<string, long, ArticleChanges, int> remove)
    {
        var removed = 0;
        Commit((version, changes) =>
        {
            foreach (var id in ids) removed += remove(id, version, changes);
            return removed > 0;
        });
        return removed;
    }

    /// <param name="change">Gets the data version to be; tells whether it changed anything.</param>
    private void Commit(Func<long, ArticleChanges, bool> change)
    {
        using var transaction = Transaction.ToWrite(connection);
        var version = MetadataTable.ReadDataVersion(connection) + 1;
        var changes = new ArticleChanges();
        if (!change(version, changes)) return;
        _articles.RemoveLoose(changes);
        _contents.Update(changes);
        MetadataTable.WriteDataVersion(connection, version);
        transaction.Commit();
    }

    private WriteOutcome WriteOne(Extraction extraction, WriteMode mode, long version, ArticleChanges changes)
    {
        var own = new ArticleChanges();
        _savepoint.Execute();
        try
        {
            var result = _articles.Write(extraction, mode, version, changes, own);
            _release.Execute();
            changes.Include(own);
            return new WriteOutcome(extraction.Article.Key, result);
        }
        catch (Exception e) when (IsOfTheArticle(e))
        {
            _rollback.Execute();
            _release.Execute();
            return new WriteOutcome(extraction.Article.Key, WriteResult.Failed, $"The article {extraction.Article.Key} cannot be stored: {SqliteErrors.Reason(e)}.");
        }
    }

    /// <summary>Whether the article is at fault and not the file, the disk or another writer.</summary>
    private static bool IsOfTheArticle(Exception e) => e is SqliteException error ? SqliteErrors.IsOfTheData(error) : e is FormatException or ArgumentException;

    public void Dispose()
    {
        _articles.Dispose();
        _imports?.Dispose();
        _contents.Dispose();
        _savepoint.Dispose();
        _release.Dispose();
        _rollback.Dispose();
        connection.Dispose();
    }
}
