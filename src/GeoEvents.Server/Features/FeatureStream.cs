using System.IO.Pipelines;
using System.Text.Json;
using GeoEvents.Formats;

namespace GeoEvents.Server.Features;

/// <summary>Writes a feature collection of any length in little memory.</summary>
internal static class FeatureStream
{
    private const int FlushBytes = 64 * 1024;

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
            if (output.UnflushedBytes >= FlushBytes) await output.FlushAsync(cancellation);
        }
        writer.End();
        await output.FlushAsync(cancellation);
    }
}
