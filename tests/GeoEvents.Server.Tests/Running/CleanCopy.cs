using System.Diagnostics;

namespace GeoEvents.Server.Tests.Running;

/// <summary>The files of the repository that git keeps, as they are now, and nothing that was built.</summary>
internal sealed class CleanCopy
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    private readonly string _folder;
    private string? _packages;

    private CleanCopy(string folder) => _folder = folder;

    public static async Task<CleanCopy> OfAsync(string repository, string folder)
    {
        var (status, files, error) = await RunAsync("git", repository, packages: null, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        status.ShouldBe(0, error);
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(repository, file))))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(repository, file), copy);
        }
        return new CleanCopy(folder);
    }

    /// <summary>From now on no packages come from elsewhere, and of those that were had before none whose name begins so.</summary>
    public void LeaveOutPackages(params string[] beginnings)
    {
        var had = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        _packages = Directory.CreateDirectory(Path.Combine(_folder, "packages")).FullName;
        foreach (var package in Directory.GetDirectories(had).Where(package => !beginnings.Any(Path.GetFileName(package).StartsWith)))
            Directory.CreateSymbolicLink(Path.Combine(_packages, Path.GetFileName(package)), package);
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), """<configuration><packageSources><clear /><add key="none" value="packages" /></packageSources></configuration>""");
    }

    /// <summary>Publishes the program, as the README says. Returns its path.</summary>
    public async Task<string> PublishAsync(string output, params string[] properties)
    {
        // Servers of the compiler that stayed behind would hold on to the pipes of this process; the analyzers have seen the code when the tests were built.
        var (status, said, error) = await RunAsync("dotnet", _folder, _packages, ["publish", "src/GeoEvents.Server", "-c", "Release", "-o", output, "--disable-build-servers", "-p:RunAnalyzers=false", .. properties]);
        status.ShouldBe(0, said + error);
        LastSaid = said;
        return Path.Combine(output, Path.GetFileName(Geoevents.Path));
    }

    /// <summary>What the last publishing printed.</summary>
    public string LastSaid { get; private set; } = "";

    public void Delete() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Status, string Output, string Error)> RunAsync(string program, string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // What a test run tells its own MSBuild is not for this one; npm takes what it has loaded before.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["npm_config_prefer_offline"] = "true";
        if (packages is not null) start.Environment["NUGET_PACKAGES"] = packages;
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(LongestRun);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.", late);
        }
    }
}
