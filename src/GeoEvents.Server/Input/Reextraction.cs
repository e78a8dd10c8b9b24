using System.Runtime.CompilerServices;
using GeoEvents.Lists;
using GeoEvents.Reading;
using GeoEvents.Rereading;
using GeoEvents.Server.Commands;
using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>Reads the articles of a store anew that another extractor read, or with another gazetteer: on all cores, in the order of their keys.</summary>
/// <param name="gazetteerVersion">Of the gazetteer of the extractor.</param>
/// <param name="sources">Only articles of these, by id; all where there are none.</param>
internal sealed class Reextraction(ArticleExtractor extractor, string gazetteerVersion, IEventStore store, IReadOnlySet<string> sources, TimeProvider clock)
{
    // What is in memory at a time: keys, and for each core two chunks of whole articles. No reader of the store stays longer, so that its files need not grow.
    private const int KeysAtOnce = 2000, ArticlesAtOnce = 20;

    /// <summary>Articles that the store has of the sources; told while they are gone through.</summary>
    public int Seen { get; private set; }

    /// <summary>Tells of every article what would change; nothing is written.</summary>
    public async IAsyncEnumerable<RereadArticle> LookAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Seen = 0;
        await foreach (var chunk in ChunksAsync(cancellation).SelectAhead(ReadAsync, cancellation))
            foreach (var article in chunk)
                yield return article;
    }

    /// <summary>Writes them too, and tells of each once it is committed. Ended early, it leaves for the next time what was not told.</summary>
    public async IAsyncEnumerable<RereadArticle> WriteAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (article, outcome) in new ArticleBatcher(store, clock, WriteMode.Reread).WriteInOrderAsync(LookAsync(cancellation), article => article.Rereading?.Now, cancellation))
            yield return outcome is null ? article : article with { Result = outcome.Result, Error = outcome.Error };
    }

    private async IAsyncEnumerable<string[]> ChunksAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        List<string> keys;
        do
        {
            keys = [];
            await foreach (var version in store.StreamVersionsAsync(after, cancellation))
            {
                after = version.Key;
                if (sources.Count > 0 && !sources.Contains(version.SourceId)) continue;
                Seen++;
                if (IsOfAnother(version.GazetteerVersion, version.ExtractorVersion)) keys.Add(version.Key);
                if (keys.Count == KeysAtOnce) break;
            }
            foreach (var chunk in keys.Chunk(ArticlesAtOnce)) yield return chunk;
        }
        while (keys.Count == KeysAtOnce);
    }

    private async Task<List<RereadArticle>> ReadAsync(string[] keys, CancellationToken cancellation)
    {
        var articles = new List<RereadArticle>(keys.Length);
        foreach (var stored in await store.GetExtractionsAsync(keys, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            // Another process may do the same work.
            if (IsOfAnother(stored.GazetteerVersion, stored.ExtractorVersion)) articles.Add(Read(stored));
        }
        return articles;
    }

    private RereadArticle Read(Extraction stored)
    {
        try
        {
            return new RereadArticle(stored.Article.Key, ArticleRereading.Of(stored, extractor.Extract(stored.Article)));
        }
        catch (Exception failure)
        {
            return new RereadArticle(stored.Article.Key, null, Error: $"The article {stored.Article.Key} cannot be read anew: {FailureText.Of(failure)}");
        }
    }

    // Rows of event lists are read by whoever imports them again.
    private bool IsOfAnother(string gazetteer, string reader) => !EventList.IsReaderVersion(reader) && (gazetteer != gazetteerVersion || reader != ArticleExtractor.Version);
}
