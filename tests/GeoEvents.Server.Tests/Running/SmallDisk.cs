using System.Diagnostics;
using System.Globalization;

namespace GeoEvents.Server.Tests.Running;

/// <summary>A disk that is soon full: a file system in memory, in a world of its own. Where this user may not mount one, the files have a limit in its place.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Mount = "mount -t tmpfs -o size=$1k none \"$2\" && echo mounted && exec cat";

    private readonly TempFolder _folder = new();
    private readonly Process _holder;
    private readonly bool _isMounted;

    public SmallDisk(int kilobytes)
    {
        var size = kilobytes.ToString(CultureInfo.InvariantCulture);
        _holder = Process.Start(new ProcessStartInfo("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", Mount, "sh", size, _folder.Path])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _isMounted = _holder.StandardOutput.ReadLine() == "mounted";
        // A file that would grow beyond its limit fails to, where the signal that tells of it is ignored.
        Through = _isMounted
            ? ["nsenter", "--target", _holder.Id.ToString(CultureInfo.InvariantCulture), "--user", "--mount", "--preserve-credentials"]
            : ["prlimit", $"--fsize={kilobytes * 1024}", "env", "--ignore-signal=XFSZ", "DOTNET_EnableWriteXorExecute=0"];
    }

    /// <summary>What runs a program so that it sees this disk.</summary>
    public IReadOnlyList<string> Through { get; }

    /// <summary>The path of a file as that program sees it.</summary>
    public string File(string name) => _folder.File(name);

    /// <summary>The path of that file as the test sees it.</summary>
    public string Seen(string name) => _isMounted ? $"/proc/{_holder.Id}/root{_folder.File(name)}" : _folder.File(name);

    /// <summary>The names of all files.</summary>
    public List<string> Names => [.. Directory.GetFileSystemEntries(Seen("")).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    public Task<ProgramResult> RunAsync(params string[] arguments) => Geoevents.RunAsync(new ProgramCall(arguments) { Through = Through });

    public void Dispose()
    {
        _holder.StandardInput.Close(); // with its last process the disk goes
        _holder.WaitForExit();
        _holder.Dispose();
        _folder.Dispose();
    }
}
