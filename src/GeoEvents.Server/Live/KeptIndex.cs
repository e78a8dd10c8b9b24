using System.Security.Cryptography;
using System.Text;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Server.Live;

/// <summary>The index as a file in the folder of the program's data, so that a server of many events starts at once. Lost or outdated, it is made anew.</summary>
/// <param name="path">Null keeps none.</param>
/// <param name="fewestEvents">Fewer are not kept.</param>
internal sealed class KeptIndex(string? path, int fewestEvents = KeptIndex.FewestEvents)
{
    /// <summary>Fewer are read from their store as fast.</summary>
    private const int FewestEvents = 100_000;

    // Of the data that the file shows, as far as it is known.
    private long? _version;

    /// <summary>None is kept.</summary>
    public static KeptIndex None { get; } = new(null);

    /// <summary>Of a database, by what names it.</summary>
    public static KeptIndex Of(string database) => new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "GeoEvents", "index",
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database)), 0, 10)}.index"));

    /// <summary>Reads it; null where there is none of the data that the store has now.</summary>
    public async Task<EventIndex?> ReadAsync(IEventStore store, CancellationToken cancellation)
    {
        if (!File.Exists(path) || await store.GetDataStampAsync(cancellation) is not { } stamp) return null;
        try
        {
            await using var file = File.OpenRead(path);
            var read = EventIndex.Read(file, stamp);
            _version = read?.DataVersion;
            return read;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps it, unless it is kept already, or the store has other data meanwhile. Where it cannot be written it is not kept, nor where there is no time for it.</summary>
    public async Task WriteAsync(EventIndex index, IEventStore store, CancellationToken cancellation)
    {
        if (path is null || index.Count < fewestEvents || index.DataVersion == _version) return;
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            if (await store.GetDataStampAsync(cancellation) is not { } stamp || stamp.Version != index.DataVersion) return;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = File.Create(part)) index.Write(file, stamp);
            File.Move(part, path, overwrite: true);
            _version = index.DataVersion;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageException or OperationCanceledException)
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }
}
