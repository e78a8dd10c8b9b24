using System.Threading.Channels;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;

namespace GeoEvents.Tests.Storage;

public sealed class ArticleBatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ManualTime _time = new();
    private readonly List<int> _batches = [];
    private readonly Channel<Extraction> _articles = Channel.CreateUnbounded<Extraction>();

    [Fact]
    public async Task A_hundred_articles_are_a_batch()
    {
        Send(1, 250);
        _articles.Writer.Complete();

        var outcomes = await WriteAll();

        _batches.ShouldBe([100, 100, 50]);
        outcomes.Select(outcome => outcome.ArticleKey).ShouldBe(Enumerable.Range(1, 250).Select(number => Make.Id(number)));
    }

    [Fact]
    public async Task An_article_waits_for_others_no_longer_than_200_milliseconds()
    {
        var writing = WriteAll();
        Send(1, 1);
        await Until(() => _time.Pending == 1);
        _time.Advance(TimeSpan.FromMilliseconds(199));
        Send(2, 1);
        await Until(() => _articles.Reader.Count == 0);
        _batches.ShouldBeEmpty();

        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Until(() => _batches.Count == 1);
        _batches.Single().ShouldBe(2);

        Send(3, 1);
        _articles.Writer.Complete();
        (await writing).Count.ShouldBe(3);
        _batches.ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_comes()
    {
        _articles.Writer.Complete();

        (await WriteAll()).ShouldBeEmpty();
        _batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_articles_end_in_a_failure_it_comes_through()
    {
        Send(1, 150);
        _articles.Writer.Complete(new IOException("gone"));
        var outcomes = new List<WriteOutcome>();

        var failure = await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var outcome in Write(default)) outcomes.Add(outcome);
        });

        failure.Message.ShouldBe("gone");
        outcomes.Count.ShouldBe(100);
        _batches.ShouldBe([100]);
    }

    [Fact]
    public async Task Cancelled_it_writes_no_more()
    {
        using var cancellation = new CancellationTokenSource();
        var writing = Write(cancellation.Token).ToListAsync().AsTask();
        Send(1, 1);
        await Until(() => _time.Pending == 1);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
        _batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Left_early_it_stops_looking_for_articles()
    {
        Send(1, 100);

        await foreach (var _ in Write(default)) break;

        _batches.ShouldBe([100]);
    }

    private IAsyncEnumerable<WriteOutcome> Write(CancellationToken cancellation) =>
        new ArticleBatcher(new RecordingStore(_batches), _time).WriteAsync(_articles.Reader.ReadAllAsync(CancellationToken.None), cancellation);

    private Task<List<WriteOutcome>> WriteAll() => Task.Run(async () => await Write(default).ToListAsync());

    private void Send(int first, int count)
    {
        for (var number = first; number < first + count; number++) _articles.Writer.TryWrite(Make.Extraction(number)).ShouldBeTrue();
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition()) await Task.Delay(5, patience.Token);
    }

    private sealed class RecordingStore(List<int> batches) : IEventStore
    {
        public bool IsReadOnly => false;

        public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<Extraction> batch, WriteMode mode = WriteMode.Ingest, CancellationToken cancellation = default)
        {
            batches.Add(batch.Count);
            return Task.FromResult<IReadOnlyList<WriteOutcome>>([.. batch.Select(extraction => new WriteOutcome(extraction.Article.Key, WriteResult.Added))]);
        }

        public Task<long> GetDataVersionAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<EventIndex> ReadIndexAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IndexChanges?> ReadChangesAsync(long since, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredEvent>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<EventRow> StreamEventsAsync(bool withFootprints, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<StoredArticle?> GetArticleAsync(string key, CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Article> StreamArticlesAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ArticleVersion> StreamVersionsAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Extraction>> GetExtractionsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Extraction> StreamExtractionsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredSource>> GetSourcesAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Place> StreamPlacesAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Place?> GetPlaceAsync(string id, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<int> RemoveSourcesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<int> RemoveArticlesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<WriteResult>> ImportPlacesAsync(IReadOnlyList<PlaceImport> imports, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredDataset>> GetDatasetsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<GazetteerEntry> StreamImportedPlacesAsync(string dataset, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<int?> RemoveDatasetAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<byte[]?> GetOverlayAsync(string dataset, string key, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task KeepOverlayAsync(string dataset, string key, byte[] overlay, CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
