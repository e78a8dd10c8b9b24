using System.Diagnostics;
using System.Globalization;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>The program itself, serving a database on a port of this machine until it is disposed of.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const string Address = "http://localhost:5399";

    private readonly Process _process;

    public ServedProgram(string gazetteer, string database) =>
        _process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "geoevents"), ["serve", "--gazetteer", gazetteer, "--db", database, "--urls", Address]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(Address), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Bytes that the program held in memory at most so far, without what the system keeps of files.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Waits for the first answer that is one.</summary>
    public async Task UntilAnsweredAsync(string path)
    {
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(path);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(20);
        }
    }

    /// <summary>Has it end as people do.</summary>
    public void Dispose()
    {
        Process.Start("kill", _process.Id.ToString(CultureInfo.InvariantCulture)).WaitForExit();
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }
}
