using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace GeoEvents.Viewer.Tests.Running;

/// <summary>The server as it was built, in a process of its own, with a database of its own.</summary>
public sealed class BuiltServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new();

    private readonly Process _process;
    private readonly string _folder;
    private readonly string _database;

    private BuiltServer(Process process, string folder, string database, Uri address)
    {
        _process = process;
        _folder = folder;
        _database = database;
        Address = address;
    }

    /// <summary>Ends with a slash.</summary>
    public Uri Address { get; }

    /// <summary>Serves the samples, or where <paramref name="articles"/> are given only those: name of the file and text.</summary>
    public static Task<BuiltServer> StartAsync(params (string Name, string Text)[] articles) => StartOnAsync(null, articles);

    /// <summary>Serves what another database holds, after these articles.</summary>
    /// <param name="database">As <c>--db</c> takes it; null for a file that goes with the server.</param>
    public static async Task<BuiltServer> StartOnAsync(string? database, params (string Name, string Text)[] articles)
    {
        var temporary = Directory.CreateTempSubdirectory("geoevents-viewer-tests-").FullName;
        database ??= Path.Combine(temporary, "events.gpkg");
        foreach (var (name, text) in articles) await IngestAsync(temporary, database, name, text);
        var address = new Uri($"http://localhost:{FreePort()}/");
        var server = new BuiltServer(Start(["serve", "--db", database, "--urls", address.ToString().TrimEnd('/')]), temporary, database, address);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>Ingests an article, in a process of its own.</summary>
    public Task IngestAsync(string name, string text) => IngestAsync(_folder, _database, name, text);

    /// <summary>What the API answers.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = JsonDocument.Parse(await Http.GetStringAsync(new Uri(Address, path)));
        return answer.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task IngestAsync(string folder, string database, string name, string text)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text);
        using var ingest = Start(["ingest", file, "--db", database]);
        await ingest.WaitForExitAsync();
        ingest.ExitCode.ShouldBe(0, $"geoevents ingest {name}");
    }

    private static Process Start(string[] arguments)
    {
        // bin/<configuration>/<framework> of this project and of the server's are the same.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Repository.Root, "src", "GeoEvents.Server", "bin", output.Parent!.Name, output.Name, "geoevents.dll");
        File.Exists(program).ShouldBeTrue($"{program}: build the server first.");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Process.Start(start)!;
        // Nobody reads what it says, and a full pipe would stop it.
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            _process.HasExited.ShouldBeFalse("The server ended before it was ready.");
            try
            {
                using var answer = await Http.GetAsync(new Uri(Address, "health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException($"The server was not ready within {Patience.TotalSeconds} s.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
