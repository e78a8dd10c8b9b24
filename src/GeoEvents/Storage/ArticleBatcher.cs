using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>Writes a stream of articles in batches: when so many are there, or 200 ms after the first of a batch came, or at the end.</summary>
/// <param name="maxArticles">Articles a batch at most.</param>
public sealed class ArticleBatcher(IEventStore store, TimeProvider time, WriteMode mode = WriteMode.Ingest, int maxArticles = ArticleBatcher.MaxArticles)
{
    /// <summary>Articles a batch at most, unless told otherwise.</summary>
    public const int MaxArticles = 100;

    /// <summary>How long an article waits for others at most.</summary>
    public static TimeSpan MaxDelay { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes all; an outcome comes once its article is committed, in the order of the articles.</summary>
    /// <exception cref="StorageException">The store cannot be written; articles without an outcome are not stored.</exception>
    public async IAsyncEnumerable<WriteOutcome> WriteAsync(IAsyncEnumerable<Extraction> articles, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var batch in BatchesAsync(articles, cancellation))
            foreach (var outcome in await WriteBatchAsync(batch, cancellation))
                yield return outcome;
    }

    /// <summary>Writes what inputs give, and tells of every input in their order: of one that gives an article once it is committed, with its outcome; of others without.</summary>
    /// <param name="articleOf">Null where the input gives none.</param>
    /// <exception cref="StorageException">The store cannot be written; articles that were not told are not stored.</exception>
    public async IAsyncEnumerable<(T Input, WriteOutcome? Outcome)> WriteInOrderAsync<T>(IAsyncEnumerable<T> inputs, Func<T, Extraction?> articleOf, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var untold = new ConcurrentQueue<T>();
        await foreach (var outcome in WriteAsync(ArticlesAsync(cancellation), cancellation))
        {
            while (untold.TryDequeue(out var input))
            {
                var isOfOutcome = articleOf(input) is not null;
                yield return (input, isOfOutcome ? outcome : null);
                if (isOfOutcome) break;
            }
        }
        while (untold.TryDequeue(out var input)) yield return (input, null);

        async IAsyncEnumerable<Extraction> ArticlesAsync([EnumeratorCancellation] CancellationToken stop)
        {
            await foreach (var input in inputs.WithCancellation(stop))
            {
                untold.Enqueue(input);
                if (articleOf(input) is { } article) yield return article;
            }
        }
    }

    private async Task<IReadOnlyList<WriteOutcome>> WriteBatchAsync(List<Extraction> batch, CancellationToken cancellation)
    {
        using var activity = BatchMeasures.Begin(batch.Count);
        var outcomes = await store.WriteAsync(batch, mode, cancellation);
        BatchMeasures.Count(batch, outcomes);
        return outcomes;
    }

    private async IAsyncEnumerable<List<Extraction>> BatchesAsync(IAsyncEnumerable<Extraction> articles, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var source = articles.GetAsyncEnumerator(stop.Token);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var batch = new List<Extraction> { source.Current };
                var deadline = Task.Delay(MaxDelay, time, stop.Token);
                next = source.MoveNextAsync().AsTask();
                while (batch.Count < maxArticles && await Task.WhenAny(next, deadline) == next && await next)
                {
                    batch.Add(source.Current);
                    next = source.MoveNextAsync().AsTask();
                }
                cancellation.ThrowIfCancellationRequested();
                yield return batch;
            }
        }
        finally
        {
            // A source may not be disposed while it looks for the next article.
            await stop.CancelAsync();
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
