using GeoEvents.Articles;
using GeoEvents.Reading;
using GeoEvents.Server.Commands;

namespace GeoEvents.Server.Input;

/// <summary>What reading one input gave: an extraction, or the sentence that says why not.</summary>
internal sealed record ReadArticle(string Name, Extraction? Extraction, string? Error)
{
    /// <summary>Reads and extracts. Whatever fails becomes <see cref="Error"/>: one article never stops the others.</summary>
    public static async Task<ReadArticle> FromAsync(ArticleFile file, ArticleDefaults defaults, ArticleExtractor extractor, CancellationToken cancellation)
    {
        try
        {
            var article = await file.ReadAsync(defaults, cancellation);
            return new ReadArticle(file.Name, extractor.Extract(article), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ReadArticle(file.Name, null, failure is ArticleFormatException ? failure.Message : $"{file.Name}: {FailureText.Of(failure)}");
        }
    }
}
