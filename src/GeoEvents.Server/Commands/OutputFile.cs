namespace GeoEvents.Server.Commands;

/// <summary>A file that is there whole or not at all: written beside its place, then moved. Devices and pipes are written into as they are.</summary>
internal static class OutputFile
{
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        path = Path.GetFullPath(path);
        if (Directory.Exists(path)) throw new CommandException($"{path} is a folder: name a file.");
        try
        {
            await using var device = OpenDevice(path);
            if (device is not null) await write(device);
            else await ReplaceAsync(Target(path), write);
        }
        catch (Exception failure) when (DiskFull.Is(failure))
        {
            throw new CommandException($"{path} cannot be written: its disk is full.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    /// <returns>Null where the path leads to a regular file, or to none: only these may be replaced.</returns>
    private static FileStream? OpenDevice(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        if (!IsRegular(file)) return file;
        file.Dispose();
        return null;
    }

    private static bool IsRegular(FileStream file)
    {
        if (!file.CanSeek) return false;
        try
        {
            file.SetLength(file.Length); // .NET does not tell the type of a file, but only regular ones have a length to set
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Where a symbolic link leads, for the link is to stay.</summary>
    private static string Target(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) throw new CommandException($"{path} cannot be written: its folder does not exist.");
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            await using (stream)
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
