using GeoEvents.Viewer.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class DateTests(Chromium chromium, SampleServer samples)
{
    private BuiltServer Server => samples.Server;

    [Fact]
    public async Task Dragging_a_handle_filters_list_counts_and_map()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();
        var points = await viewer.Map.GetAttributeAsync("data-points");

        await DragStartAsync(viewer, steps: 6);
        await viewer.Page.Mouse.UpAsync();
        await viewer.SettledAsync();

        var from = Day(viewer, "from");
        await AssertShowsAsync(viewer, $"datetime={from}/..");
        (await viewer.CountAsync()).ShouldBeLessThan(all);
        await Expect(viewer.Map).Not.ToHaveAttributeAsync("data-points", points!);
    }

    [Fact]
    public async Task While_a_handle_is_dragged_counts_and_map_follow()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();
        var points = await viewer.Map.GetAttributeAsync("data-points");

        await DragStartAsync(viewer, steps: 3);

        await Expect(viewer.Page.Locator(".counts [data-count]")).Not.ToHaveAttributeAsync("data-count", $"{all}");
        await Expect(viewer.Map).Not.ToHaveAttributeAsync("data-points", points!);
        viewer.Page.Url.ShouldNotContain("from=");
        await viewer.Page.Mouse.UpAsync();
        await viewer.SettledAsync();
        await AssertShowsAsync(viewer, $"datetime={Day(viewer, "from")}/..");
    }

    [Fact]
    public async Task Dragging_the_window_moves_both_ends()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?from=2019-03-04&to=2019-06-02");
        await viewer.SettledAsync();

        var window = (await viewer.Page.Locator(".brush-window").BoundingBoxAsync())!;
        await viewer.Page.Mouse.MoveAsync(window.X + (window.Width / 2), window.Y + 20);
        await viewer.Page.Mouse.DownAsync();
        await viewer.Page.Mouse.MoveAsync(window.X + (window.Width / 2) + 120, window.Y + 20, new() { Steps = 4 });
        await viewer.Page.Mouse.UpAsync();
        await viewer.SettledAsync();

        var (from, to) = (Day(viewer, "from"), Day(viewer, "to"));
        string.CompareOrdinal(from, "2019-03-04").ShouldBeGreaterThan(0);
        (DateOnly.ParseExact(to, "yyyy-MM-dd").DayNumber - DateOnly.ParseExact(from, "yyyy-MM-dd").DayNumber).ShouldBe(90);
        await AssertShowsAsync(viewer, $"datetime={from}/{to}");
    }

    [Fact]
    public async Task Arrow_keys_move_a_handle_and_say_where_it_is()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?from=2020-03-02");
        await viewer.SettledAsync();

        var start = viewer.Handle("start");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "from 2 March 2020");
        await start.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "from 3 March 2020");
        await Expect(start).ToBeFocusedAsync();
        await viewer.SettledAsync();
        await AssertShowsAsync(viewer, "datetime=2020-03-03/..");

        await viewer.Page.Keyboard.PressAsync("Home");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "open: from the beginning");
    }

    [Theory]
    [InlineData("2020-03-01", "31 March 2020", "datetime=2020-03-01/2020-03-31")]
    [InlineData("March 2020", "March 2020", "datetime=2020-03-01/2020-03-31")]
    [InlineData("2018", "", "datetime=2018-01-01/..")]
    public async Task Typed_dates_filter(string first, string last, string expected)
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await TypeAsync(viewer, "from", first);
        await TypeAsync(viewer, "to", last);
        await viewer.SettledAsync();

        await AssertShowsAsync(viewer, expected);
    }

    [Fact]
    public async Task What_is_no_date_is_refused_and_changes_nothing()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();
        var all = await viewer.CountAsync();

        await TypeAsync(viewer, "from", "yesterday");

        (await viewer.Page.Locator("input[name=from]").EvaluateAsync<string>("input => input.validationMessage")).ShouldContain("yesterday");
        (await viewer.CountAsync()).ShouldBe(all);
    }

    [Fact]
    public async Task Undated_events_are_left_out_of_a_range_counted_and_let_in_on_demand()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?from=2020-03-01");
        await viewer.SettledAsync();
        var dated = await viewer.CountAsync();
        var undated = (await Server.GetAsync("collections/events/items?factuality=asserted,alleged&datetime=2020-03-01/..")).GetProperty("leftOut").GetProperty("undated").GetInt32();
        undated.ShouldBeGreaterThan(0);

        await Expect(viewer.Page.Locator(".undated")).ToContainTextAsync($"{undated} undated");
        await viewer.Page.Locator("input[name=undated]").CheckAsync();
        await viewer.SettledAsync();

        (await viewer.CountAsync()).ShouldBe(dated + undated);
        await AssertShowsAsync(viewer, "datetime=2020-03-01/..&undated=include");
    }

    /// <summary>Drags the first handle most of the way to the last, and does not let it go.</summary>
    private static async Task DragStartAsync(ViewerPage viewer, int steps)
    {
        var handle = (await viewer.Handle("start").BoundingBoxAsync())!;
        var end = (await viewer.Handle("end").BoundingBoxAsync())!;
        await viewer.Page.Mouse.MoveAsync(handle.X + (handle.Width / 2), handle.Y + 30);
        await viewer.Page.Mouse.DownAsync();
        await viewer.Page.Mouse.MoveAsync(handle.X + ((end.X - handle.X) * 0.7f), handle.Y + 30, new() { Steps = steps });
    }

    /// <summary>The page shows exactly what the API finds.</summary>
    private async Task AssertShowsAsync(ViewerPage viewer, string filter)
    {
        var answer = await Server.GetAsync($"collections/events/items?factuality=asserted,alleged&limit=10000&{filter}");
        var expected = answer.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
        await Expect(viewer.Page.Locator(".counts [data-count]")).ToHaveAttributeAsync("data-count", $"{answer.GetProperty("numberMatched").GetInt32()}");
        var shown = await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)");
        shown.Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    private static string Day(ViewerPage viewer, string side) =>
        System.Web.HttpUtility.ParseQueryString(new Uri(viewer.Page.Url).Query)[side].ShouldNotBeNull();

    private static async Task TypeAsync(ViewerPage viewer, string side, string text)
    {
        var input = viewer.Page.Locator($"input[name={side}]");
        await input.FillAsync(text);
        await input.PressAsync("Enter");
    }
}
