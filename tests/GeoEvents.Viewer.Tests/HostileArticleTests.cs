using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class HostileArticleTests(Chromium chromium)
{
    private const string Article = """
        ---
        title: "<img src=x onerror=window.hacked=1> Shelling"
        source: "<script>window.hacked=1</script> News"
        url: "javascript:window.hacked=1"
        published: 2020-03-07
        ---
        Government forces shelled Saraqib on 6 March 2020 <script>window.hacked=1</script><img src=x onerror="window.hacked=1">, killing at least 15 people.
        """;

    [Fact]
    public async Task Markup_in_an_article_stays_text_and_its_address_no_link()
    {
        await using var server = await BuiltServer.StartAsync(("hostile.md", Article));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();

        await Expect(viewer.Rows.First).ToContainTextAsync("reported by <script>window.hacked=1</script> News");
        await viewer.Rows.First.ClickAsync();
        await Expect(viewer.Page.Locator(".article-title")).ToContainTextAsync("<img src=x onerror=window.hacked=1> Shelling");
        await Expect(viewer.Page.Locator(".article-text")).ToContainTextAsync("<script>window.hacked=1</script>");
        await Expect(viewer.Page.Locator("[href^='javascript']")).ToHaveCountAsync(0);
        await Expect(viewer.Page.Locator("#app script, #app img")).ToHaveCountAsync(0);
        (await viewer.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
    }
}
