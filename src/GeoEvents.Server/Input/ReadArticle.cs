using GeoEvents.Articles;
using GeoEvents.Reading;
using GeoEvents.Server.Commands;

namespace GeoEvents.Server.Input;

/// <summary>What reading one input gave: an extraction, or the sentence that says why not.</summary>
internal sealed record ReadArticle(string Name, Extraction? Extraction, string? Error)
{
    /// <summary>It came out of an input that may hold many.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Reads and extracts. Whatever fails becomes <see cref="Error"/>: one article never stops the others.</summary>
    public static async Task<ReadArticle> FromAsync(ArticleInput input, ArticleDefaults defaults, ArticleExtractor extractor, CancellationToken cancellation)
    {
        try
        {
            var article = await input.ReadAsync(defaults, cancellation);
            return new ReadArticle(input.Name, extractor.Extract(article), null) { IsOneOfMany = input.IsOneOfMany };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ReadArticle(input.Name, null, failure is ArticleFormatException ? failure.Message : $"{input.Name}: {FailureText.Of(failure)}") { IsOneOfMany = input.IsOneOfMany };
        }
    }
}
