using System.Runtime.CompilerServices;
using GeoEvents.Articles;

namespace GeoEvents.Server.Input;

/// <summary>A named input: a file, or standard input.</summary>
/// <param name="Name">For messages: the path as given, or "standard input".</param>
/// <param name="Open">Opens the bytes.</param>
internal sealed record ArticleFile(string Name, Func<Stream> Open)
{
    /// <summary>The largest article taken: far above any article, far below what would exhaust memory.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private const int ChunkBytes = 64 * 1024;

    /// <summary>Takes note of this file where it holds no articles; null where that is a failure.</summary>
    public SkippedFiles? Skipped { get; init; }

    /// <summary>The sentence for an article larger than that.</summary>
    public static string TooLarge(string name) => $"{name} is larger than {MaxBytes / 1024 / 1024} MB, too large for one article.";

    /// <summary>The bytes as they come; the memory is good until the next ones are asked for.</summary>
    /// <exception cref="ArticleFormatException">It cannot be read.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var buffer = new byte[ChunkBytes];
        // A terminal or a pipe may keep a reader waiting for ever, and nothing but its own end wakes it: it is left behind.
        var stream = await Task.Run(() => Try(Open), cancellation).WaitAsync(cancellation);
        try
        {
            for (int read; (read = await Task.Run(() => Try(() => stream.Read(buffer)), cancellation).WaitAsync(cancellation)) > 0;) yield return buffer.AsMemory(0, read);
        }
        finally
        {
            if (!cancellation.IsCancellationRequested) await stream.DisposeAsync();
        }
    }

    /// <summary>All bytes of an article.</summary>
    /// <exception cref="ArticleFormatException">It cannot be read, or is larger than <see cref="MaxBytes"/>.</exception>
    public async Task<byte[]> ReadAllAsync(CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await foreach (var bytes in ReadAsync(cancellation))
        {
            if (content.Length + bytes.Length > MaxBytes) throw new ArticleFormatException(TooLarge(Name));
            content.Write(bytes.Span);
        }
        return content.ToArray();
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
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
