namespace GeoEvents.Articles.JsonLines;

/// <summary>Cuts a stream of JSON into articles as its bytes come, whatever the size of the whole. Blank pieces are none.</summary>
public abstract class JsonSplitter
{
    /// <param name="format"><see cref="ArticleFormat.JsonLines"/> has an article a line; else the input is an object, several, or an array of them.</param>
    /// <param name="maxBytes">The most that an article may have.</param>
    public static JsonSplitter For(ArticleFormat format, int maxBytes) => format is ArticleFormat.JsonLines ? new LineSplitter(maxBytes) : new ObjectSplitter(maxBytes);

    /// <summary>Takes further bytes.</summary>
    /// <returns>The pieces that end in them.</returns>
    public abstract IReadOnlyList<JsonPiece> Add(ReadOnlySpan<byte> bytes);

    /// <summary>Tells that no bytes follow.</summary>
    /// <returns>The last piece; null where nothing is left.</returns>
    public abstract JsonPiece? End();
}
