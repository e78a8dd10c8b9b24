using GeoEvents.Articles;

namespace GeoEvents.Server.Input;

/// <summary>A named input that holds one article: a file, or standard input.</summary>
/// <param name="Name">For messages: the path as given, or "standard input".</param>
/// <param name="Open">Opens the bytes.</param>
internal sealed record ArticleFile(string Name, Func<Stream> Open)
{
    /// <summary>The largest input taken: far above any article, far below what would exhaust memory.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleFormatException">It is no article, is larger than <see cref="MaxBytes"/>, or cannot be read.</exception>
    public async Task<Article> ReadAsync(ArticleDefaults defaults, CancellationToken cancellation)
    {
        // A terminal or a pipe may keep a reader waiting for ever, and nothing but its own end wakes it: it is left behind.
        var content = await Task.Run(ReadBytes, cancellation).WaitAsync(cancellation);
        return ArticleReader.Read(content, Name, defaults);
    }

    private byte[] ReadBytes()
    {
        try
        {
            using var stream = Open();
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (content.Length + read > MaxBytes) throw new ArticleFormatException($"{Name} is larger than {MaxBytes / 1024 / 1024} MB, too large for one article.");
                content.Write(buffer, 0, read);
            }
            return content.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleFormatException($"{Name}: there is no such file or folder.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArticleFormatException($"{Name} cannot be read: {failure.Message}", failure);
        }
    }
}
