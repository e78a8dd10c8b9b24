using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Articles.JsonLines;

namespace GeoEvents.Server.Input;

/// <summary>The articles in files: most hold one; JSON is cut into its articles as it is read, so that a file of any size passes through.</summary>
internal static class ArticleInputs
{
    public static async IAsyncEnumerable<ArticleInput> ArticlesAsync(this IEnumerable<ArticleFile> files, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var file in files)
        {
            if (ArticleFormats.OfName(file.Name) is { } format and (ArticleFormat.Text or ArticleFormat.Html or ArticleFormat.Mail))
            {
                yield return new ArticleInput(file.Name, file.ReadAllAsync, format); // by whoever extracts it
                continue;
            }
            await foreach (var article in InAsync(file, cancellation)) yield return article;
        }
    }

    private static async IAsyncEnumerable<ArticleInput> InAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var chunks = file.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        var format = ArticleFormats.OfName(file.Name);
        var head = new MemoryStream();
        string? error = null;
        // A pipe gives as little as it likes: the format shows in a head of some length only.
        while (head.Length < ArticleFormats.HeadBytes && (error = await NextAsync(chunks)) is null) head.Write(chunks.Current.Span);
        if (error is { Length: > 0 })
        {
            yield return ArticleInput.Broken(file.Name, error);
            yield break;
        }
        var start = head.ToArray();
        format ??= ArticleFormats.OfContent(start);
        if (format is not (ArticleFormat.Json or ArticleFormat.JsonLines))
        {
            while (error is null && head.Length <= ArticleFile.MaxBytes && (error = await NextAsync(chunks)) is null) head.Write(chunks.Current.Span);
            yield return error is { Length: > 0 } ? ArticleInput.Broken(file.Name, error)
                : head.Length > ArticleFile.MaxBytes ? ArticleInput.Broken(file.Name, ArticleFile.TooLarge(file.Name))
                : Of(file.Name, head.ToArray(), format.Value);
            yield break;
        }
        var utf8 = new Utf8Stream(start);
        var isMany = format is ArticleFormat.JsonLines || utf8.StartsWith('[');
        var splitter = JsonSplitter.For(format.Value, ArticleFile.MaxBytes);
        var found = false;
        for (ReadOnlyMemory<byte> bytes = start; ; bytes = chunks.Current)
        {
            foreach (var piece in splitter.Add(utf8.Next(bytes.Span)))
            {
                if (!found && IsSkipped(file, piece)) yield break;
                found = true;
                yield return Of(file.Name, piece, isMany);
            }
            if (error is not null || (error = await NextAsync(chunks)) is not null) break;
        }
        if (error.Length > 0) yield return ArticleInput.Broken(file.Name, error);
        else if (splitter.End() is { } last)
        {
            if (found || !IsSkipped(file, last)) yield return Of(file.Name, last, isMany);
        }
        else if (!found && !IsSkipped(file, null)) yield return ArticleInput.Broken(file.Name, $"{file.Name} is empty: it holds no article.");
    }

    /// <summary>Whether the file may be one of other programs, and is one by its first object.</summary>
    private static bool IsSkipped(ArticleFile file, JsonPiece? first)
    {
        if (file.Skipped is not { } skipped || (first?.Content is { } content && JsonArticle.IsLike(content))) return false;
        skipped.Add(file.Name);
        return true;
    }

    /// <summary>Goes on to the next bytes.</summary>
    /// <returns>Null where there are some, an empty text at the end, else the sentence that says why they cannot be read.</returns>
    private static async Task<string?> NextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> chunks)
    {
        try
        {
            return await chunks.MoveNextAsync() ? null : "";
        }
        catch (ArticleFormatException failure)
        {
            return failure.Message;
        }
    }

    private static ArticleInput Of(string name, byte[] content, ArticleFormat format) => new(name, _ => Task.FromResult(content), format);

    private static ArticleInput Of(string file, JsonPiece piece, bool isMany)
    {
        var name = isMany || piece.Line > 1 ? $"{file}, line {piece.Line}" : file;
        return (piece.Content is { } content ? Of(name, content, ArticleFormat.Json) : ArticleInput.Broken(name, ArticleFile.TooLarge(name))) with { IsOneOfMany = isMany };
    }
}
