using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class PageTests(Chromium chromium, SampleServer samples)
{
    private BuiltServer Server => samples.Server;

    [Fact]
    public async Task Shows_the_samples_as_rows_and_on_the_map_and_says_that_they_are_samples()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await Expect(viewer.Page.Locator(".banner")).ToContainTextAsync("Sample data");
        var answer = await Server.GetAsync("collections/events/items?factuality=asserted,alleged&limit=10000");
        var expected = answer.GetProperty("numberMatched").GetInt32();
        expected.ShouldBeGreaterThan(8);
        (await viewer.CountAsync()).ShouldBe(expected);
        await Expect(viewer.Rows).ToHaveCountAsync(expected);
        await Expect(viewer.Map).Not.ToHaveAttributeAsync("data-areas", "0");

        await using var world = await ViewerPage.OpenAsync(chromium, Server, "?map=1/20/20");
        await world.SettledAsync();
        var points = answer.GetProperty("features").EnumerateArray().Count(e => e.GetProperty("properties").GetProperty("wherePrecision") is { ValueKind: System.Text.Json.JsonValueKind.Number } code && code.GetInt32() <= 2);
        await Expect(world.Map).ToHaveAttributeAsync("data-points", $"{points}");
    }

    [Fact]
    public async Task Every_row_and_the_open_event_say_reported()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        foreach (var row in await viewer.Rows.AllInnerTextsAsync()) row.ShouldContain("reported by Sample:");
        await viewer.Rows.First.ClickAsync();
        await Expect(viewer.Page.Locator(".detail h2")).ToContainTextAsync("reported");
        await Expect(viewer.Page.Locator(".detail-source")).ToContainTextAsync("reported by Sample:");
    }

    [Fact]
    public async Task Lists_the_undated_events_by_themselves()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        var undated = (await Server.GetAsync("collections/events/facets?factuality=asserted,alleged")).GetProperty("undated").GetInt32();
        undated.ShouldBeGreaterThan(0);
        await viewer.Page.Locator("[data-tab=undated]").ClickAsync();
        await Expect(viewer.Rows).ToHaveCountAsync(undated);
        await Expect(viewer.Page.Locator("[data-tab=undated] .tab-count")).ToHaveTextAsync($"{undated}");
    }

    [Fact]
    public async Task Lists_the_events_without_a_location_by_themselves()
    {
        await using var server = await BuiltServer.StartAsync(("article.md", """
            ---
            title: Shelling
            source: Test Wire
            published: 2020-03-07
            ---
            Artillery shelling hit a village on 6 March 2020, killing three people. Militants shelled Saraqib on 5 March 2020.
            """));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server, "?list=unlocated");
        await viewer.SettledAsync();

        (await viewer.CountAsync()).ShouldBe(2);
        await Expect(viewer.Page.Locator("[data-tab=unlocated] .tab-count")).ToHaveTextAsync("1");
        await Expect(viewer.Rows).ToHaveCountAsync(1);
        await Expect(viewer.Rows).ToContainTextAsync("hit a village");
        await Expect(viewer.Map).ToHaveAttributeAsync("data-points", "1");
    }

    [Fact]
    public async Task Fits_a_narrow_screen_one_panel_at_a_time()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, size: new() { Width = 400, Height = 800 });
        await viewer.SettledAsync();

        (await viewer.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Expect(viewer.Map).ToBeInViewportAsync();
        await Expect(viewer.Rows.First).Not.ToBeVisibleAsync();
        await viewer.Page.Locator(".panel-switch [data-panel=events]").ClickAsync();
        await Expect(viewer.Rows.First).ToBeVisibleAsync();
        await viewer.Page.Locator(".panel-switch [data-panel=filters]").ClickAsync();
        await Expect(viewer.Page.Locator("input[name=source]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Works_without_a_mouse()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await viewer.Page.Keyboard.PressAsync("Tab");
        await Expect(viewer.Page.Locator(".skip-link")).ToBeFocusedAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
        await viewer.Rows.First.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(viewer.Rows.Nth(1)).ToBeFocusedAsync();
        var second = await viewer.Rows.Nth(1).GetAttributeAsync("data-event");
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.Locator("#detail-title")).ToBeFocusedAsync();
        await viewer.Page.Keyboard.PressAsync("Escape");
        await Expect(viewer.Page.Locator($"[data-event='{second}']")).ToBeFocusedAsync();
    }
}
