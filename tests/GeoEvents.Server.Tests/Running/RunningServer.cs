using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GeoEvents.Server.Tests.Running;

/// <summary>The built program serving on a free port.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _error;

    private RunningServer(Process process, Uri address, Task<string> error)
    {
        _process = process;
        _error = error;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public static Task<RunningServer> StartAsync(params string[] arguments) => StartAsync(new ProgramCall(arguments));

    /// <param name="call">Without the command's name, and without an address where any free port will do.</param>
    public static async Task<RunningServer> StartAsync(ProgramCall call)
    {
        string[] freePort = call.Arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        var started = Geoevents.Start(call with { Arguments = ["serve", .. freePort, .. call.Arguments] });
        var errorText = started.StandardError.ReadToEndAsync();
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await errorText);
        return new RunningServer(started, new Uri(PrintedAddress().Match(line).Value), errorText);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {body}");
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>The problem that the server answers with.</summary>
    public async Task<string> GetProblemAsync(string path, int status)
    {
        using var response = await Client.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status, path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        return problem.GetProperty("detail").GetString()!;
    }

    /// <summary>Asks until the answer is as wished; the server looks for new data every second.</summary>
    public async Task<JsonElement> GetUntilAsync(string path, Func<JsonElement, bool> isAsWished)
    {
        var watch = Stopwatch.StartNew();
        JsonElement answer;
        while (!isAsWished(answer = await GetAsync(path)))
        {
            watch.Elapsed.ShouldBeLessThan(LongestEnd, $"{path} never answered as wished: {answer}");
            await Task.Delay(50);
        }
        return answer;
    }

    /// <summary>The files that it has in its memory.</summary>
    public HashSet<string> LoadedFiles() => [.. File.ReadLines($"/proc/{_process.Id}/maps").Select(line => line[(line.LastIndexOf(' ') + 1)..])];

    /// <summary>Sends SIGTERM, as service managers do.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Sends SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it takes no more connections, as a server that is about to end.</summary>
    public async Task RefusesConnectionsAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(Address.Host, Address.Port);
            }
            catch (SocketException)
            {
                return;
            }
            watch.Elapsed.ShouldBeLessThan(LongestEnd, "it still takes connections");
            await Task.Delay(20);
        }
    }

    public async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(LongestEnd);
        return _process.ExitCode;
    }

    public Task<string> ReadErrorAsync() => _error;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
    }

    [GeneratedRegex(@"http://[\w.:\[\]]+:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedAddress();
}
