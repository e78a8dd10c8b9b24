using GeoEvents.Storage;

namespace GeoEvents.Tests.Storage;

/// <summary>An empty database of one of the stores, and what it says itself, asked in SQL as another program would.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The tables, by their names in this store.</summary>
    public abstract string Tombstones { get; }

    public abstract string Mentions { get; }

    public abstract string EventPlaces { get; }

    public abstract string ImportedPlaces { get; }

    public abstract string Overlays { get; }

    /// <summary>Makes it the first time.</summary>
    public abstract Task<IEventStore> OpenAsync();

    /// <returns>The first column of the first row.</returns>
    public abstract Task<object?> AskAsync(string sql);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
