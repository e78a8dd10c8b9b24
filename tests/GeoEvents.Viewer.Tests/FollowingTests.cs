using GeoEvents.Viewer.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

/// <summary>What comes to the data while the page is open. The page looks every few seconds.</summary>
public sealed class FollowingTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToHaveCountOptions Patience = new() { Timeout = 30_000 };

    [Fact]
    public async Task The_empty_page_fills_when_articles_are_ingested()
    {
        await using var server = await BuiltServer.StartAsync(("empty.md", "Nothing happened."));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();
        await Expect(viewer.Page.Locator(".notice")).ToContainTextAsync("No events yet");

        await server.IngestAsync("first.md", Article("Saraqib", 6));

        await Expect(viewer.Rows).ToHaveCountAsync(1, Patience);
        await Expect(viewer.Page.Locator(".notice")).ToHaveCountAsync(0);
        await Expect(viewer.Map).ToHaveAttributeAsync("data-points", "1");
    }

    [Fact]
    public async Task New_events_leave_filter_map_and_open_event_as_they_are()
    {
        await using var server = await BuiltServer.StartAsync(("first.md", Article("Saraqib", 6)), ("other.md", Article("Ariha", 20)));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server, "?from=2020-03-01&to=2020-03-10&map=9/35.5000/36.5000");
        await viewer.SettledAsync();
        await viewer.Rows.First.ClickAsync();
        await Expect(viewer.Page.Locator(".article-text mark")).ToBeVisibleAsync();
        await viewer.Page.EvaluateAsync("document.querySelector('.article-text').dataset.seen = 'yes'");
        var address = viewer.Page.Url;

        await server.IngestAsync("second.md", Article("Binnish", 7));
        await server.IngestAsync("outside.md", Article("Binnish", 25));

        await Expect(viewer.Rows).ToHaveCountAsync(2, Patience);
        await Expect(viewer.Page.Locator(".detail-position")).ToHaveTextAsync("2 of 2");
        await Expect(viewer.Page.Locator(".article-text[data-seen=yes] mark")).ToContainTextAsync("Saraqib");
        await Expect(viewer.Page.Locator(".counts [data-count]")).ToHaveAttributeAsync("data-count", "2");
        await Expect(viewer.Map).ToHaveAttributeAsync("data-points", "2");
        viewer.Page.Url.ShouldBe(address);
    }

    [Fact]
    public async Task People_stay_at_the_row_where_they_are()
    {
        var days = string.Join(' ', Enumerable.Range(1, 28).Select(day => Sentence("Saraqib", day)));
        await using var server = await BuiltServer.StartAsync(("days.md", Article(days)));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();
        var before = await viewer.Rows.CountAsync();
        before.ShouldBeGreaterThan(20);
        await viewer.Rows.Nth(15).FocusAsync();
        var focused = (await viewer.Rows.Nth(15).GetAttributeAsync("data-event"))!;
        var row = viewer.Page.Locator($"[data-event='{focused}']");
        var y = (await row.BoundingBoxAsync())!.Y;

        await server.IngestAsync("newer.md", Article(Sentence("Ariha", 29)));

        await Expect(viewer.Rows).ToHaveCountAsync(before + 1, Patience);
        await Expect(row).ToBeFocusedAsync();
        (await row.BoundingBoxAsync())!.Y.ShouldBe(y, tolerance: 1);
    }

    private static string Article(string town, int day) => Article(Sentence(town, day));

    private static string Article(string text) => $"""
        ---
        source: Test Wire
        published: 2020-04-01
        ---
        {text}
        """;

    private static string Sentence(string town, int day) => $"Artillery shelling hit the town of {town} on {day} March 2020, killing {day} people.";
}
