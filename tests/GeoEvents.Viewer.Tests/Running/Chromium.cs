using Microsoft.Playwright;

namespace GeoEvents.Viewer.Tests.Running;

/// <summary>One real browser for all tests of an assembly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string DebianChromium = "/usr/bin/chromium";

    // The machine's own where it has one: Playwright's download (null) is not everywhere within reach.
    private static readonly string? Program = Environment.GetEnvironmentVariable("GEOEVENTS_CHROMIUM") ?? (File.Exists(DebianChromium) ? DebianChromium : null);

    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
