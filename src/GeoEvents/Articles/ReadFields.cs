namespace GeoEvents.Articles;

/// <summary>What an input says of its article, whatever its format.</summary>
/// <param name="Text">The text to be stored.</param>
internal sealed record ReadFields(string Text)
{
    public string? Title { get; init; }

    /// <summary>The source that it names.</summary>
    public string? Source { get; init; }

    /// <summary>What may stand for the source where nobody names one, such as the host of the address.</summary>
    public string? LikelySource { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>A date that readers see, which counts before a dateline in the text and after what the options say.</summary>
    public DateOnly? LikelyPublished { get; init; }

    public string? Language { get; init; }

    /// <summary>Offset in <see cref="Text"/> where the article begins.</summary>
    public int BodyStart { get; init; }
}
