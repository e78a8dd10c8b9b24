using GeoEvents.Articles;

namespace GeoEvents.Server.Input;

/// <summary>One article, ready to be read.</summary>
/// <param name="Name">For messages: the path as given, with the line where a file holds many.</param>
/// <param name="Content">Gets its bytes.</param>
/// <param name="Format">How it is written down; null where its content tells.</param>
internal sealed record ArticleInput(string Name, Func<CancellationToken, Task<byte[]>> Content, ArticleFormat? Format)
{
    /// <summary>It came out of an input that may hold many.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleFormatException">It is no article, or cannot be read.</exception>
    public async Task<Article> ReadAsync(ArticleDefaults defaults, CancellationToken cancellation)
    {
        var content = await Content(cancellation);
        return ArticleReader.Read(content, Name, Format ?? ArticleFormats.OfContent(content), defaults);
    }

    public static ArticleInput Broken(string name, string message) => new(name, _ => throw new ArticleFormatException(message), null);
}
