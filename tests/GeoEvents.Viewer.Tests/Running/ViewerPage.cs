using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GeoEvents.Viewer.Tests.Running;

/// <summary>The page in a browser window, and whatever it should not do.</summary>
public sealed class ViewerPage : IAsyncDisposable
{
    private static readonly ViewportSize Desktop = new() { Width = 1280, Height = 720 };

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly List<string> _faults = [];
    private readonly List<Regex> _forgiven = [];

    private ViewerPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, uncaught exceptions, dialogs and requests to other origins, so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many events the page says that there are.</summary>
    public async Task<int> CountAsync() =>
        int.Parse(await Page.Locator(".counts [data-count]").GetAttributeAsync("data-count") ?? "", CultureInfo.InvariantCulture);

    public ILocator Rows => Page.Locator("[data-event]");

    public ILocator Map => Page.Locator("[data-map]");

    /// <summary>A handle of the brush: "start" or "end".</summary>
    public ILocator Handle(string side) => Page.Locator($".handle[data-part={side}]");

    public ILocator Checkbox(string name, string value) => Page.Locator($"input[name='{name}'][value='{value}']");

    /// <param name="query">Begins with a question mark, or is empty.</param>
    public static async Task<ViewerPage> OpenAsync(Chromium chromium, BuiltServer server, string query = "", ViewportSize? size = null, Func<IPage, Task>? before = null)
    {
        // Without motion, since without a graphics card every frame of it is drawn by the processor.
        var window = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = size ?? Desktop, AcceptDownloads = true, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await window.NewPageAsync();
        var viewer = new ViewerPage(window, page, server.Address);
        viewer.Watch();
        if (before is not null) await before(page);
        await page.GotoAsync(new Uri(server.Address, query).ToString());
        return viewer;
    }

    /// <summary>Waits until the server has answered and the map is drawn.</summary>
    public async Task<ViewerPage> SettledAsync()
    {
        await Page.Locator(".workspace:not([aria-busy])").WaitForAsync();
        await Page.Locator("[data-map=idle]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return this;
    }

    /// <summary>Closes the window and fails where something happened that should not.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _faults.Where(fault => !_forgiven.Exists(expected => expected.IsMatch(fault))).ShouldBeEmpty();
    }

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error") _faults.Add($"console: {message.Text}");
        };
        Page.PageError += (_, error) => _faults.Add($"exception: {error}");
        Page.Dialog += (_, dialog) =>
        {
            _faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        _context.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme is "http" or "https" && target.Authority != _address.Authority) _faults.Add($"foreign request: {request.Url}");
        };
    }

    /// <summary>For tests in which the browser itself reports a fault, such as a refused connection: it may do so late.</summary>
    public void Forgive(Regex expected) => _forgiven.Add(expected);
}
