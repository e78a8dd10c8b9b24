using GeoEvents.Rereading;
using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>What reading a stored article anew gave.</summary>
/// <param name="Rereading">Null where it failed.</param>
/// <param name="Result">What the store did with it; null where it was not to be written.</param>
/// <param name="Error">One sentence, where reading or writing failed.</param>
internal sealed record RereadArticle(string ArticleKey, ArticleRereading? Rereading, WriteResult? Result = null, string? Error = null);
