using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class ResolutionTests(Chromium chromium, SampleServer samples)
{
    private const string Hostile = "<img src=x onerror=window.hacked=1>";

    [Fact]
    public async Task An_event_tells_how_its_place_was_found_and_what_was_not_chosen()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server);
        await viewer.SettledAsync();
        await viewer.Page.Locator("[data-event]", new() { HasText = "Moscow" }).First.ClickAsync();
        var place = viewer.Page.Locator(".places > li").First;
        await Expect(place.Locator(".resolution-body")).Not.ToBeVisibleAsync();

        await place.GetByText("How was this place found?").ClickAsync();

        await Expect(place.Locator(".resolution-verdict")).ToContainTextAsync("“Moscow” was taken for this place, with a confidence of ");
        var chosen = place.Locator(".candidate:not(.is-other)");
        await Expect(chosen).ToContainTextAsync("city in Moscow, Russia");
        await Expect(chosen.Locator(".candidate-score")).ToContainTextAsync("%");
        await Expect(chosen.Locator(".reasons")).ToContainTextAsync("spelled exactly so");
        await Expect(place.GetByText("Not chosen")).ToBeVisibleAsync();
        foreach (var words in await place.Locator(".candidate.is-other").AllInnerTextsAsync()) words.ShouldMatch("%[\\s\\S]* in [\\s\\S]*km from the chosen one");
        (await place.Locator(".candidate.is-other").CountAsync()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_keyboard_opens_it_and_it_stays_open_while_data_come()
    {
        await using var server = await BuiltServer.StartAsync(("one.md", Report("Militants shelled Saraqib on 5 March 2020.")));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();
        await viewer.Rows.First.ClickAsync();
        await viewer.Page.Locator(".resolution summary").First.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.Locator(".resolution-verdict")).ToBeVisibleAsync();

        await server.IngestAsync("two.md", Report("An airstrike hit Ariha on 4 March 2020.").Replace("Test Wire", "Other Wire", StringComparison.Ordinal));

        await Expect(viewer.Page.Locator(".counts [data-count]")).ToHaveAttributeAsync("data-count", "2", new() { Timeout = 20_000 });
        await Expect(viewer.Page.Locator(".resolution-verdict")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_place_that_is_not_pinned_says_why_and_what_it_may_mean()
    {
        await using var server = await BuiltServer.StartAsync(("article.md", Report("Militants attacked the village of San Jose on 1 March 2020. Militants shelled the village of Tell Xyzzy on 5 March 2020.")));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();

        await OpenAsync(viewer, "San Jose");
        await Expect(viewer.Page.Locator(".resolution-verdict")).ToContainTextAsync("Not pinned: “San Jose” may mean several places, or none of them");
        (await viewer.Page.Locator(".candidates .candidate").CountAsync()).ShouldBeGreaterThan(1);
        await viewer.Page.Locator(".detail-bar .button").ClickAsync();
        await OpenAsync(viewer, "Tell Xyzzy");
        await Expect(viewer.Page.Locator(".resolution-verdict")).ToHaveTextAsync("Not pinned: “Tell Xyzzy” is not in the gazetteer.");
    }

    [Fact]
    public async Task Names_and_reasons_stay_text()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, before: page => page.RouteAsync("**/collections/articles/items/*", async route =>
        {
            var answer = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new() { ContentType = "application/geo+json", Body = answer.Replace("\"exact\"", $"\"{Hostile}\"", StringComparison.Ordinal).Replace("\"name\":\"Moscow\"", $"\"name\":\"{Hostile}\"", StringComparison.Ordinal) });
        }));
        await viewer.SettledAsync();

        await OpenAsync(viewer, "Moscow");
        await Expect(viewer.Page.Locator(".candidate-name").First).ToHaveTextAsync(Hostile);
        await Expect(viewer.Page.Locator(".reasons").First).ToContainTextAsync(Hostile);
        await Expect(viewer.Page.Locator("#app img, #app script")).ToHaveCountAsync(0);
        (await viewer.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
    }

    private static async Task OpenAsync(ViewerPage viewer, string text)
    {
        await viewer.Page.Locator("[data-event]", new() { HasText = text }).First.ClickAsync();
        await viewer.Page.Locator(".resolution summary").First.ClickAsync();
    }

    private static string Report(string text) => $"""
        ---
        title: Report
        source: Test Wire
        published: 2020-03-07
        ---
        {text}
        """;
}
