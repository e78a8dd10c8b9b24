using GeoEvents.Viewer.Tests.Running;

namespace GeoEvents.Viewer.Tests;

/// <summary>The picture of the README: drawn in every run, kept where GEOEVENTS_BLESS=1.</summary>
public sealed class ScreenshotTests(Chromium chromium, SampleServer samples)
{
    private const int MostBytes = 400_000;

    [Fact]
    public async Task The_page_with_the_samples_and_an_open_event()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, size: new() { Width = 1440, Height = 900 });
        await viewer.SettledAsync();
        await viewer.Page.Locator("[data-event]", new() { HasText = "Balyun" }).First.ClickAsync();
        await viewer.Page.Locator(".article-text mark").WaitForAsync();
        await viewer.SettledAsync();
        await viewer.Page.Mouse.MoveAsync(5, 5);

        var picture = await viewer.Page.ScreenshotAsync();

        // An empty map is some 100 kB smaller.
        picture.Length.ShouldBeGreaterThan(150_000);
        if (Environment.GetEnvironmentVariable("GEOEVENTS_BLESS") != "1") return;
        picture.Length.ShouldBeLessThan(MostBytes);
        await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "src", "GeoEvents.Viewer", "screenshot.png"), picture, TestContext.Current.CancellationToken);
    }
}
