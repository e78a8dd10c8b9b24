namespace GeoEvents.Articles;

/// <summary>Reads one article from the bytes of a file: plain text, or Markdown with front matter.</summary>
public static class ArticleReader
{
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="defaults">What holds where the article does not say it itself.</param>
    /// <exception cref="ArticleFormatException">The bytes are no article: empty, binary, or with front matter that is wrong.</exception>
    public static Article Read(ReadOnlySpan<byte> content, string name, ArticleDefaults defaults) => throw new ArticleFormatException($"{name}: not built yet ({content.Length} bytes, {defaults})");
}
