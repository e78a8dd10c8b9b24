using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

/// <summary>The picture of the README: drawn in every run, kept where GEOEVENTS_BLESS=1.</summary>
public sealed class ScreenshotTests(Chromium chromium, SampleServer samples)
{
    private const int MostBytes = 400_000;

    /// <summary>About as many as one symbol has.</summary>
    private const int FewestPixels = 60;

    [Fact]
    public async Task The_page_with_the_samples_and_an_open_event()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, size: new() { Width = 1440, Height = 900 });
        await viewer.SettledAsync();
        var first = await viewer.Page.Locator("input[name=source]").First.EvaluateAsync<string>("box => box.closest('label').querySelector('circle').getAttribute('fill')");
        await viewer.Page.Locator("[data-event]", new() { HasText = "Balyun" }).First.ClickAsync();
        await viewer.Page.Locator(".article-text mark").WaitForAsync();
        await viewer.SettledAsync();
        await viewer.Page.Mouse.MoveAsync(5, 5);

        var picture = await viewer.Page.ScreenshotAsync();

        await Expect(viewer.Page.Locator(".article-text mark")).ToBeInViewportAsync();
        await Expect(viewer.Page.Locator(".histogram .bars > *").First).ToBeInViewportAsync();
        await Expect(viewer.Page.Locator(".banner")).ToBeInViewportAsync();
        (await ColouredPixelsAsync(viewer, await viewer.Map.ScreenshotAsync(), first)).ShouldBeGreaterThan(FewestPixels, "The map shows no symbols of the first source.");
        if (Environment.GetEnvironmentVariable("GEOEVENTS_BLESS") != "1") return;
        picture.Length.ShouldBeLessThan(MostBytes);
        await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "src", "GeoEvents.Viewer", "screenshot.png"), picture, TestContext.Current.CancellationToken);
    }

    /// <summary>How many pixels of a picture have about that colour, "#rrggbb".</summary>
    private static Task<int> ColouredPixelsAsync(ViewerPage viewer, byte[] png, string colour) => viewer.Page.EvaluateAsync<int>(
        """
        async ([png, colour]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, image.height);
          const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
          let count = 0;
          for (let at = 0; at < data.length; at += 4) if (wanted.every((value, channel) => Math.abs(data[at + channel] - value) < 24)) count++;
          return count;
        }
        """,
        new[] { Convert.ToBase64String(png), colour });
}
