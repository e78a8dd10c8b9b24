using System.IO.Pipelines;
using System.Text.Json;
using GeoEvents.Formats;

namespace GeoEvents.Server.Features;

/// <summary>Writes a feature collection of any length in little memory.</summary>
internal static class FeatureStream
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>So much is written ahead of what is sent.</summary>
    private const int AheadBytes = 16 * FlushBytes;

    /// <param name="output">Takes its time: what it holds unsent stays about <see cref="FlushBytes"/>.</param>
    public static async Task WriteAsync<T>(
        PipeWriter output, FeatureCollectionHeader header, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> feature, CancellationToken cancellation)
    {
        using var writer = new FeatureCollectionWriter(output);
        await using var item = items.GetAsyncEnumerator(cancellation);
        // Before the first byte: where nothing can be read, there is no beginning of an answer.
        var isThere = await item.MoveNextAsync();
        writer.Start(header);
        for (; isThere; isThere = await item.MoveNextAsync())
        {
            writer.Write(item.Current, feature);
            if (output.UnflushedBytes >= FlushBytes && (await output.FlushAsync(cancellation)).IsCompleted) return;
        }
        writer.End();
        await output.FlushAsync(cancellation);
    }

    /// <summary>The same for many features: one thread reads and writes while another sends.</summary>
    public static async Task WriteAheadAsync<T>(
        PipeWriter output, FeatureCollectionHeader header, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> feature, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: AheadBytes, resumeWriterThreshold: AheadBytes / 2, minimumSegmentSize: FlushBytes, useSynchronizationContext: false));
        var writing = Task.Run(WriteAsync, CancellationToken.None);
        try
        {
            await pipe.Reader.CopyToAsync(output, cancellation);
        }
        finally
        {
            // Where nobody takes it any more, nothing more is read.
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await writing;
        }

        async Task WriteAsync()
        {
            try
            {
                await FeatureStream.WriteAsync(pipe.Writer, header, items, feature, stop.Token);
                await pipe.Writer.CompleteAsync();
            }
            catch (Exception e)
            {
                await pipe.Writer.CompleteAsync(e); // thrown where it is read
            }
        }
    }
}
