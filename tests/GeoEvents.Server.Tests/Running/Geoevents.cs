using System.Diagnostics;
using System.Reflection;

namespace GeoEvents.Server.Tests.Running;

/// <summary>The built program, run as a process of its own, as people run it.</summary>
internal static class Geoevents
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    public static string Path { get; } = System.IO.Path.Combine(
        typeof(Geoevents).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ProgramFolder").Value!,
        OperatingSystem.IsWindows() ? "geoevents.exe" : "geoevents");

    /// <summary>Runs it to its end. Nothing of the user's own data or settings is seen by it.</summary>
    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(new ProgramCall(arguments));

    public static async Task<ProgramResult> RunAsync(ProgramCall call)
    {
        using var process = Start(call);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(call.Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all.
        }
        using var timeout = new CancellationTokenSource(LongestRun);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill();
            throw new TimeoutException($"geoevents {string.Join(' ', call.Arguments)} did not end.", late);
        }
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start(ProgramCall call)
    {
        // The administrator without capabilities is an owner like others; another user might not get at the program at all.
        string[] command = call.Unprivileged && Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
        command = [.. call.Through, .. command, call.Program];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. call.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Folder ?? System.IO.Path.GetTempPath(),
        };
        start.Environment.Remove("GEOEVENTS_DB");
        start.Environment.Remove("GEOEVENTS_KEY");
        start.Environment.Remove("GEOEVENTS_LOG_FORMAT");
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        foreach (var (name, value) in call.Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
