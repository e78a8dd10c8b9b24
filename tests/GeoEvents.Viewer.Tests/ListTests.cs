using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

/// <summary>A list of more events than one page.</summary>
public sealed class ListTests(Chromium chromium)
{
    private const int Page = 100;

    private static readonly string[] Months = ["January", "March", "May", "July", "August"];

    [Fact]
    public async Task The_next_pages_follow_while_people_scroll_and_step_newest_first()
    {
        await using var server = await BuiltServer.StartAsync([.. Months.Select(month => ($"{month}.md", Article(month)))]);
        var all = await server.GetAsync("collections/events/items?factuality=asserted,alleged&limit=10000");
        var (total, starts) = (all.GetProperty("numberMatched").GetInt32(), Starts(all));
        total.ShouldBeInRange(Page + 10, 2 * Page);
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();

        await Expect(viewer.Rows).ToHaveCountAsync(Page);
        await Expect(viewer.Page.Locator("[data-tab=all] .tab-count")).ToHaveTextAsync($"{total}");
        // At the end of what is here, the next event is on the next page.
        await viewer.Rows.Last.EvaluateAsync("row => row.click()");
        await Expect(viewer.Page.Locator(".detail-position")).ToHaveTextAsync($"{Page} of {total}");
        await viewer.Page.Locator("[data-step='1']").ClickAsync();
        await Expect(viewer.Page.Locator(".detail-position")).ToHaveTextAsync($"{Page + 1} of {total}");
        await viewer.Page.Locator(".detail-bar .quiet-button").ClickAsync();

        await viewer.Rows.Last.ScrollIntoViewIfNeededAsync();
        await Expect(viewer.Rows).ToHaveCountAsync(total);
        var shown = await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)");
        shown.ShouldBeUnique();
        shown.Select(id => starts[id]).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Without_scrolling_no_more_than_a_page_is_asked_for()
    {
        await using var server = await BuiltServer.StartAsync([.. Months.Select(month => ($"{month}.md", Article(month)))]);
        var asked = new List<string>();
        await using var viewer = await ViewerPage.OpenAsync(chromium, server, before: page =>
        {
            page.Request += (_, request) =>
            {
                if (request.Url.Contains("/collections/events/items", StringComparison.Ordinal)) lock (asked) asked.Add(request.Url);
            };
            return Task.CompletedTask;
        });
        await viewer.SettledAsync();

        lock (asked) asked.ShouldHaveSingleItem().ShouldContain($"limit={Page}");
    }

    private static Dictionary<string, string> Starts(System.Text.Json.JsonElement events) =>
        events.GetProperty("features").EnumerateArray().ToDictionary(feature => feature.GetProperty("id").GetString()!, feature => feature.GetProperty("properties").GetProperty("start").GetString()!);

    private static string Article(string month) => $"""
        ---
        source: Test Wire
        published: 2020-09-01
        title: {month}
        ---
        {string.Join(' ', Enumerable.Range(1, 28).Select(day => $"Artillery shelling hit the town of Saraqib on {day} {month} 2020, killing {day} people."))}
        """;
}
