namespace GeoEvents.Articles;

/// <summary>One published text.</summary>
/// <param name="Key">Identity: hash of source + canonical URL; else source + published + title; else source + content hash. 16 hexadecimal digits.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Text">The stored text, into which all offsets point: decoded, without BOM, CRLF as LF, otherwise untouched.</param>
/// <param name="ContentHash">SHA-256 of the stored text and the metadata, lower case hexadecimal. Another hash under the same key is a correction.</param>
public sealed record Article(string Key, Source Source, string Text, string ContentHash)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>The canonical URL, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication; null where neither metadata nor a dateline gives one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 primary language subtag: "en", "ar".</summary>
    public required string Language { get; init; }

    /// <summary>Offset in <see cref="Text"/> where the article begins, behind front matter.</summary>
    public int BodyStart { get; init; }
}
