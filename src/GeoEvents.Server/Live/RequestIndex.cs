using GeoEvents.Querying;

namespace GeoEvents.Server.Live;

/// <summary>The index that a request keeps from its beginning to its end: its counts, page and entity tag are of one moment.</summary>
internal sealed class RequestIndex : IAsyncDisposable
{
    private IEventIndex? _index;

    public IEventIndex Index => _index ?? throw new InvalidOperationException("This address answers without the events.");

    /// <summary>Takes the index of this moment; at the start of the server it waits for it.</summary>
    /// <exception cref="Storage.StorageException">There is none yet.</exception>
    public async ValueTask TakeAsync(LiveEvents live, CancellationToken cancellation) => _index = await live.CurrentAsync(cancellation);

    /// <summary>Where the database answers, its moment ends.</summary>
    public ValueTask DisposeAsync() => _index is IAsyncDisposable moment ? moment.DisposeAsync() : ValueTask.CompletedTask;
}
