using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>What became of one input, told after the commit of its batch.</summary>
/// <param name="Name">Of the input, for messages.</param>
/// <param name="ArticleKey">Null where the input is no article.</param>
/// <param name="Events">How many events were found in it; 0 where it failed.</param>
/// <param name="Error">One sentence, where <paramref name="Result"/> is <see cref="WriteResult.Failed"/>.</param>
internal sealed record IngestedArticle(string Name, string? ArticleKey, WriteResult Result, int Events, string? Error);
