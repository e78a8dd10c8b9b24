using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GeoEvents.Server.Input;

/// <summary>Works on several items at once while the results come out in the order of the items.</summary>
internal static class ReadAhead
{
    /// <summary>Begins the work on up to two items a core before their results are taken.</summary>
    /// <remarks>No work goes on once the enumeration has ended, in whatever way: then may be disposed what the work needs.</remarks>
    public static async IAsyncEnumerable<TResult> SelectAhead<T, TResult>(
        this IAsyncEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var begun = Channel.CreateBounded<Task<TResult>>(Environment.ProcessorCount * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = Task.Run(() => FeedAsync(items, work, begun.Writer, stop.Token), CancellationToken.None);
        Task<TResult>? current = null;
        try
        {
            await foreach (var next in begun.Reader.ReadAllAsync(cancellation))
            {
                current = next;
                yield return await current;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding;
            await EndAsync(current);
            while (begun.Reader.TryRead(out var untaken)) await EndAsync(untaken);
        }
    }

    private static async Task FeedAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> work, ChannelWriter<Task<TResult>> begun, CancellationToken cancellation)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellation))
            {
                // Room first: work that was begun must not get lost.
                await begun.WaitToWriteAsync(cancellation);
                begun.TryWrite(Task.Run(() => work(item, cancellation), cancellation));
            }
            begun.Complete();
        }
        catch (Exception failure)
        {
            begun.Complete(failure);
        }
    }

    private static async Task EndAsync(Task? task)
    {
        if (task is not null) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }
}
