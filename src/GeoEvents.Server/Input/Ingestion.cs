using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Reading;
using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>From files to the store: read and extracted on all cores, written in batches in the order of the files.</summary>
internal sealed class Ingestion(ArticleExtractor extractor, IEventStore store, TimeProvider clock)
{
    /// <summary>Tells of every input in the order given, of an article once it is committed: what was told is on disk.</summary>
    public async IAsyncEnumerable<IngestedArticle> RunAsync(
        IEnumerable<ArticleFile> files, ArticleDefaults defaults, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var read = files.ArticlesAsync(cancellation).SelectAhead((input, stop) => ReadArticle.FromAsync(input, defaults, extractor, stop), CancellationToken.None);
        await foreach (var (input, outcome) in new ArticleBatcher(store, clock).WriteInOrderAsync(read, input => input.Extraction, cancellation)) yield return Told(input, outcome);
    }

    private static IngestedArticle Told(ReadArticle input, WriteOutcome? outcome) => input.Extraction is { } extraction && outcome is not null
        ? new(input.Name, outcome.ArticleKey, outcome.Result,
            outcome.Result == WriteResult.Failed ? 0 : extraction.Events.Count,
            outcome.Result == WriteResult.Failed ? $"{input.Name}: {outcome.Error ?? "it could not be stored."}" : null)
        : new(input.Name, null, WriteResult.Failed, 0, input.Error);
}
