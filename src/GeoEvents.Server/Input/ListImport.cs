using System.Globalization;
using System.Runtime.CompilerServices;
using GeoEvents.Lists;
using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>From event lists to the store: read on all cores, written in batches in the order of the rows.</summary>
internal sealed class ListImport(IEventStore store, TimeProvider clock)
{
    private const int RowsAtOnce = 500, RowsABatch = 5000, RemovedAtOnce = 1000;

    // The keys of what was in the files, of each list; as numbers, since there may be millions.
    private readonly Dictionary<EventList, HashSet<ulong>> _seen = [];

    /// <summary>Whether some row had no id to know it by.</summary>
    public bool HasUnknownRows { get; private set; }

    /// <summary>Reads all and writes nothing: tells of every row whether it is good.</summary>
    public static async IAsyncEnumerable<ImportedRow> CheckAsync(ListFile file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in ReadAsync(file, cancellation)) yield return new ImportedRow(file, row.Number, row.Extraction is null ? WriteResult.Failed : null, row.Error);
    }

    /// <summary>Tells of every row once its batch is committed: what was told is on disk.</summary>
    /// <param name="keepsKeys">For <see cref="RemoveOthersAsync"/>.</param>
    public async IAsyncEnumerable<ImportedRow> RunAsync(ListFile file, bool keepsKeys, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var seen = _seen.TryGetValue(file.List, out var before) ? before : _seen[file.List] = [];
        await foreach (var (row, outcome) in new ArticleBatcher(store, clock, maxArticles: RowsABatch).WriteInOrderAsync(SeenAsync(cancellation), row => row.Extraction, cancellation)) yield return Told(row, outcome);

        async IAsyncEnumerable<ReadRow> SeenAsync([EnumeratorCancellation] CancellationToken stop = default)
        {
            await foreach (var row in ReadAsync(file, stop))
            {
                if (row.Key is null) HasUnknownRows = true;
                else if (keepsKeys) seen.Add(NumberOf(row.Key));
                yield return row;
            }
        }

        ImportedRow Told(ReadRow row, WriteOutcome? outcome) => outcome is not null
            ? new ImportedRow(file, row.Number, outcome.Result, outcome.Result is WriteResult.Failed ? outcome.Error?.TrimEnd('.') ?? "it could not be stored" : null)
            : new ImportedRow(file, row.Number, WriteResult.Failed, row.Error);
    }

    /// <summary>Removes the rows of the imported lists that were in none of their files, in transactions of a thousand.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveOthersAsync(CancellationToken cancellation)
    {
        var gone = new List<string>();
        await foreach (var article in store.StreamVersionsAsync(cancellation: cancellation))
        {
            foreach (var (list, seen) in _seen)
            {
                if (list.Has(article) && !seen.Contains(NumberOf(article.Key))) gone.Add(article.Key);
            }
        }
        return await RemoveAsync(gone, cancellation);
    }

    /// <summary>Removes rows by the keys of their articles, in transactions of a thousand.</summary>
    /// <returns>How many were there.</returns>
    public async Task<int> RemoveAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var chunk in keys.Chunk(RemovedAtOnce)) removed += await store.RemoveArticlesAsync(chunk, cancellation);
        return removed;
    }

    /// <summary>The rows as they are read, each id once.</summary>
    private static async IAsyncEnumerable<ReadRow> ReadAsync(ListFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var keys = new HashSet<ulong>();
        await foreach (var chunk in file.Rows().Chunk(RowsAtOnce).ToAsyncEnumerable().SelectAhead((rows, _) => Task.FromResult(Array.ConvertAll(rows, file.Reader.Read)), cancellation))
        {
            foreach (var row in chunk)
                yield return row.Key is null || keys.Add(NumberOf(row.Key)) ? row : row with { Extraction = null, Error = "its id is that of a row before" };
        }
    }

    private static ulong NumberOf(string key) => ulong.Parse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
