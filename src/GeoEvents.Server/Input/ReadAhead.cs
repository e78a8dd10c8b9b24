using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GeoEvents.Server.Input;

/// <summary>Works on several items at once while the results come out in the order of the items.</summary>
internal static class ReadAhead
{
    /// <summary>Begins the work on up to two items a core before their results are taken.</summary>
    public static async IAsyncEnumerable<TResult> SelectAhead<T, TResult>(
        this IEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var begun = Channel.CreateBounded<Task<TResult>>(Environment.ProcessorCount * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = Task.Run(() => FeedAsync(items, work, begun.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var result in begun.Reader.ReadAllAsync(cancellation)) yield return await result;
            await feeding;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static async Task FeedAsync<T, TResult>(
        IEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> work, ChannelWriter<Task<TResult>> begun, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in items) await begun.WriteAsync(Task.Run(() => work(item, cancellation), cancellation), cancellation);
            begun.Complete();
        }
        catch (Exception failure)
        {
            begun.Complete(failure);
        }
    }
}
