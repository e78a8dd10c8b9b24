namespace GeoEvents.Storage;

/// <summary>What became of one article of a batch.</summary>
/// <param name="Error">One sentence, where <paramref name="Result"/> is <see cref="WriteResult.Failed"/>.</param>
public sealed record WriteOutcome(string ArticleKey, WriteResult Result, string? Error = null);
