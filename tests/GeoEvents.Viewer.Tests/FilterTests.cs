using System.Text.Json;
using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class FilterTests(Chromium chromium, SampleServer samples)
{
    private BuiltServer Server => samples.Server;

    [Fact]
    public async Task A_source_that_is_switched_off_goes_and_keeps_its_count()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();
        var facets = await Server.GetAsync("collections/events/facets?factuality=asserted,alleged");
        var largest = facets.GetProperty("sources").EnumerateArray().MaxBy(source => source.GetProperty("count").GetInt32());
        var (id, name, count) = (largest.GetProperty("id").GetString()!, largest.GetProperty("name").GetString()!, largest.GetProperty("count").GetInt32());

        await viewer.Checkbox("source", id).UncheckAsync();
        await viewer.SettledAsync();

        (await viewer.CountAsync()).ShouldBe(all - count);
        foreach (var row in await viewer.Rows.AllInnerTextsAsync()) row.ShouldNotContain($"reported by {name}");
        await Expect(viewer.Page.Locator(".facet-row", new() { Has = viewer.Checkbox("source", id) }).Locator(".facet-count")).ToHaveTextAsync($"{count}");
    }

    [Fact]
    public async Task Only_shows_one_source_and_all_brings_the_others_back()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();

        await viewer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Only Sample:" }).First.ClickAsync();
        await viewer.SettledAsync();
        (await viewer.CountAsync()).ShouldBeLessThan(all);
        (await viewer.Page.Locator("input[name=source]:checked").CountAsync()).ShouldBe(1);

        await viewer.Page.Locator(".facet", new() { HasText = "Sources" }).GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await viewer.SettledAsync();
        (await viewer.CountAsync()).ShouldBe(all);
    }

    [Fact]
    public async Task Denied_events_are_hidden_at_first_counted_and_shown_on_demand()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();
        var denied = (await Server.GetAsync("collections/events/items?factuality=negated")).GetProperty("numberMatched").GetInt32();
        denied.ShouldBeGreaterThan(0);

        await Expect(viewer.Checkbox("factuality", "negated")).Not.ToBeCheckedAsync();
        await viewer.Checkbox("factuality", "negated").CheckAsync();
        await viewer.SettledAsync();

        (await viewer.CountAsync()).ShouldBe(all + denied);
        await viewer.Page.Locator("[data-event]", new() { HasText = "negated" }).First.ClickAsync();
        await Expect(viewer.Page.Locator(".detail h2")).ToContainTextAsync("reported not to have happened");
    }

    [Fact]
    public async Task The_area_of_the_map_can_be_part_of_the_filter()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?area=view&map=9/55.75/37.6");
        await viewer.SettledAsync();

        (await viewer.CountAsync()).ShouldBeLessThan(3);
        await viewer.Page.Locator("input[name=area]").UncheckAsync();
        await viewer.SettledAsync();
        (await viewer.CountAsync()).ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task Export_downloads_exactly_what_is_shown()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?from=2019-01-01&to=2019-12-31&factuality=asserted,negated");
        await viewer.SettledAsync();
        var shown = await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)");
        shown.ShouldNotBeEmpty();

        var download = await viewer.Page.RunAndWaitForDownloadAsync(() => viewer.Page.Locator("a.export").ClickAsync());

        download.SuggestedFilename.ShouldBe("events.geojson");
        await using var file = File.OpenRead(await download.PathAsync());
        using var layer = await JsonDocument.ParseAsync(file);
        layer.RootElement.GetProperty("numberMatched").GetInt32().ShouldBe(await viewer.CountAsync());
        layer.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ShouldBe(shown, ignoreOrder: true);
    }
}
