using System.Text.Json;
using System.Text.Json.Nodes;
using GeoEvents.Viewer.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class EventTests(Chromium chromium, SampleServer samples)
{
    private BuiltServer Server => samples.Server;

    [Fact]
    public async Task An_open_event_shows_its_quote_marked_in_its_article()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var id = (await viewer.Rows.Nth(2).GetAttributeAsync("data-event"))!;
        var properties = (await Server.GetAsync($"collections/events/items/{id}")).GetProperty("properties");
        var quote = properties.GetProperty("quote").GetString()!;
        var article = (await Server.GetAsync($"collections/articles/items/{properties.GetProperty("article").GetString()}")).GetProperty("properties");

        await viewer.Rows.Nth(2).ClickAsync();

        await Expect(viewer.Page.Locator(".detail-quote")).ToHaveTextAsync(quote);
        await Expect(viewer.Page.Locator(".article-text mark")).ToHaveTextAsync(quote);
        await Expect(viewer.Page.Locator(".article-title")).ToHaveTextAsync(article.GetProperty("title").GetString()!);
        var text = await viewer.Page.Locator(".article-text").TextContentAsync();
        text!.Length.ShouldBeGreaterThan(quote.Length);
        await Expect(viewer.Page.Locator(".facts")).ToContainTextAsync("When");
        await Expect(viewer.Page.Locator(".places li")).ToHaveCountAsync(properties.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task The_other_sentences_that_report_an_event_stand_below_its_quote_as_text()
    {
        const string markup = "Also <img src=x onerror=window.hacked=1> there.";
        static async Task Further(IRoute route)
        {
            var events = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            foreach (var feature in events["features"]!.AsArray())
                feature!["properties"]!["furtherQuotes"] = new JsonArray(Quote(markup), Quote("قصفت القوات سراقب."));
            await route.FulfillAsync(new() { ContentType = "application/geo+json", Body = events.ToJsonString() });
        }
        static JsonObject Quote(string quote) => new() { ["quote"] = quote, ["quoteStart"] = 0, ["quoteEnd"] = quote.Length };
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, before: page => page.RouteAsync("**/collections/events/items?*", Further));
        await viewer.SettledAsync();

        await viewer.Rows.First.ClickAsync();

        var further = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Also in this article" });
        await Expect(further.Locator("blockquote")).ToHaveTextAsync([markup, "قصفت القوات سراقب."]);
        await Expect(further.Locator("blockquote[dir=auto]")).ToHaveCountAsync(2);
        await Expect(further.Locator("img")).ToHaveCountAsync(0);
        await Expect(viewer.Page.Locator(".detail-quote")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Every_place_says_how_exactly_it_is_known()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await viewer.Rows.First.ClickAsync();
        for (var (index, count) = (0, await viewer.CountAsync()); index < count; index++)
        {
            await Expect(viewer.Page.Locator(".detail-position")).ToHaveTextAsync($"{index + 1} of {count}");
            foreach (var words in await viewer.Page.Locator(".place-precision").AllInnerTextsAsync())
                words.ShouldMatch("^(exact|within about [\\d.]+ km|somewhere (in|along) .+|international waters or airspace|not located)$");
            if (index + 1 < count) await viewer.Page.Locator("[data-step='1']").ClickAsync();
        }
    }

    [Fact]
    public async Task A_click_on_the_map_opens_what_is_there()
    {
        var exact = (await EventsAsync()).Where(feature => Precision(feature) == 1).GroupBy(feature => (Lon(feature), Lat(feature))).First().ToList();
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, $"?map=14/{Lat(exact[0]):0.0000}/{Lon(exact[0]):0.0000}");
        await viewer.SettledAsync();

        var map = (await viewer.Map.BoundingBoxAsync())!;
        await viewer.Page.Mouse.ClickAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));

        var ids = exact.ConvertAll(Id);
        if (ids.Count == 1) await Expect(viewer.Page.Locator(".detail-quote")).ToBeVisibleAsync();
        else
        {
            await Expect(viewer.Page.Locator(".subset")).ToContainTextAsync($"{ids.Count} events");
            (await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)")).ShouldBe(ids, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Pointing_at_the_map_tells_what_is_there()
    {
        var exact = (await EventsAsync()).First(feature => Precision(feature) == 1);
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, $"?map=14/{Lat(exact):0.0000}/{Lon(exact):0.0000}");
        await viewer.SettledAsync();

        var map = (await viewer.Map.BoundingBoxAsync())!;
        await viewer.Page.Mouse.MoveAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));

        await Expect(viewer.Page.Locator(".map-tooltip")).ToContainTextAsync("report");
        await Expect(viewer.Page.Locator(".map-tooltip")).ToContainTextAsync("Sample: ");
    }

    [Fact]
    public async Task A_click_on_an_area_lists_the_events_of_which_no_more_is_known()
    {
        const string article = """
            ---
            source: Test Wire
            published: 2020-04-01
            ---
            Airstrikes hit Idlib governorate on 3 March 2020, killing five people. Airstrikes hit Idlib governorate on 9 March 2020, killing two people. Shelling hit the town of Saraqib on 5 March 2020.
            """;
        await using var server = await BuiltServer.StartAsync(("areas.md", article));
        var events = await EventsAsync(server);
        var area = events.FindAll(feature => Precision(feature) > 2);
        (events.Count, area.Count).ShouldBe((3, 2));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server, $"?map=9/{Lat(area[0]):0.0000}/{Lon(area[0]):0.0000}");
        await viewer.SettledAsync();

        var map = (await viewer.Map.BoundingBoxAsync())!;
        await viewer.Page.Mouse.ClickAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));

        await Expect(viewer.Page.Locator(".subset")).ToContainTextAsync("2 events here");
        (await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)")).ShouldBe(area.Select(Id), ignoreOrder: true);
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(viewer.Rows).ToHaveCountAsync(await viewer.CountAsync());
    }

    [Fact]
    public async Task The_address_restores_the_whole_view()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        await viewer.Checkbox("factuality", "planned").CheckAsync();
        await viewer.Page.Locator("input[name=from]").FillAsync("2019");
        await viewer.Page.Locator("input[name=from]").PressAsync("Enter");
        await viewer.SettledAsync();
        await viewer.Page.Locator("input[name=source]").First.UncheckAsync();
        await viewer.SettledAsync();
        await viewer.Rows.First.ClickAsync();
        await viewer.SettledAsync();
        var (count, quote) = (await viewer.CountAsync(), await viewer.Page.Locator(".detail-quote").TextContentAsync());

        var query = new Uri(viewer.Page.Url).Query;
        await using var other = await ViewerPage.OpenAsync(chromium, Server, query);
        await other.SettledAsync();

        (await other.CountAsync()).ShouldBe(count);
        await Expect(other.Page.Locator(".detail-quote")).ToHaveTextAsync(quote!);
        await Expect(other.Page.Locator("input[name=from]")).ToHaveValueAsync("1 Jan 2019");
        await Expect(other.Checkbox("factuality", "planned")).ToBeCheckedAsync();
        await Expect(other.Page.Locator("input[name=source]").First).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Back_and_forward_go_through_what_was_done()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();
        await viewer.Page.Locator("input[name=source]").First.UncheckAsync();
        await viewer.SettledAsync();
        var fewer = await viewer.CountAsync();
        await viewer.Rows.First.ClickAsync();
        await Expect(viewer.Page.Locator(".detail-quote")).ToBeVisibleAsync();

        await viewer.Page.GoBackAsync();
        await Expect(viewer.Page.Locator(".detail-quote")).Not.ToBeVisibleAsync();
        await viewer.Page.GoBackAsync();
        await Expect(viewer.Page.Locator(".counts [data-count]")).ToHaveAttributeAsync("data-count", $"{all}");
        await viewer.Page.GoForwardAsync();
        await Expect(viewer.Page.Locator(".counts [data-count]")).ToHaveAttributeAsync("data-count", $"{fewer}");
    }

    [Fact]
    public async Task An_address_of_an_event_that_is_no_more_opens_the_list()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?event=0000000000000000");
        await viewer.SettledAsync();

        await Expect(viewer.Rows.First).ToBeVisibleAsync();
        viewer.Page.Url.ShouldNotContain("event=");
        viewer.Forgive(new("404"));
    }

    private Task<List<JsonElement>> EventsAsync() => EventsAsync(Server);

    private static async Task<List<JsonElement>> EventsAsync(BuiltServer server) =>
        [.. (await server.GetAsync("collections/events/items?factuality=asserted,alleged&limit=10000")).GetProperty("features").EnumerateArray()];

    private static string Id(JsonElement feature) => feature.GetProperty("id").GetString()!;

    /// <summary>0 where it has no location.</summary>
    private static int Precision(JsonElement feature) =>
        feature.GetProperty("properties").GetProperty("wherePrecision") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : 0;

    private static double Lon(JsonElement feature) => feature.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble();

    private static double Lat(JsonElement feature) => feature.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble();
}
