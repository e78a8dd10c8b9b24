using GeoEvents.Rereading;

namespace GeoEvents.Server.Commands;

/// <summary>Prints what changes where articles are read anew. Everything is on its way when a call returns.</summary>
internal interface IRereadingPrinter : IAsyncDisposable
{
    /// <summary>What changes in one article.</summary>
    Task PrintAsync(ArticleRereading article);

    /// <summary>What changes in all, once; before anything is written.</summary>
    /// <param name="seen">Articles that were looked at, the current ones among them.</param>
    Task PrintAsync(RereadingCounts changes, int seen);

    /// <summary>What was done, once, at the end.</summary>
    Task PrintAsync(RereadingResult result);
}
