using GeoEvents.Tests.Running;
using GeoEvents.Viewer.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class StateOfTheServerTests(Chromium chromium, SampleServer samples)
{
    [Fact]
    public async Task The_samples_go_at_a_button_and_the_empty_page_says_how_to_begin()
    {
        await using var server = await BuiltServer.StartAsync();
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();

        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the samples" }).ClickAsync();

        await Expect(viewer.Page.Locator(".notice")).ToContainTextAsync("No events yet");
        await Expect(viewer.Page.Locator(".notice code")).ToContainTextAsync("geoevents ingest");
        await Expect(viewer.Page.Locator(".banner")).ToBeHiddenAsync();
        (await viewer.CountAsync()).ShouldBe(0);
        (await server.GetAsync("settings")).GetProperty("samples").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Samples_of_a_database_that_can_only_be_read_have_no_button()
    {
        static async Task ReadOnly(IRoute route)
        {
            var settings = (await (await route.FetchAsync()).TextAsync()).Replace("}", ",\"writable\":false}", StringComparison.Ordinal);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = settings });
        }
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, before: page => page.RouteAsync("**/settings", ReadOnly));
        await viewer.SettledAsync();

        await Expect(viewer.Page.Locator(".banner")).ToContainTextAsync("Sample data");
        await Expect(viewer.Page.Locator(".banner button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_map_whose_tiles_do_not_come_is_told_and_tried_again()
    {
        const string tiles = "**/collections/events/tiles/**";
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, before: page => page.RouteAsync(tiles, route => route.AbortAsync("connectionrefused")));
        viewer.Forgive(new("ERR_CONNECTION_REFUSED"));

        await Expect(viewer.Page.Locator(".notice")).ToContainTextAsync("The server cannot be reached.");
        await Expect(viewer.Rows.First).ToBeVisibleAsync();
        await viewer.Page.UnrouteAsync(tiles);
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(viewer.Page.Locator(".notice")).ToHaveCountAsync(0);
        await viewer.SettledAsync();
        await Expect(viewer.Map).Not.ToHaveAttributeAsync("data-points", "0");
    }

    [Fact]
    public async Task A_server_out_of_reach_is_told_and_tried_again()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, samples.Server, before: page => page.RouteAsync("**/settings", route => route.AbortAsync("connectionrefused")));

        await Expect(viewer.Page.Locator(".notice")).ToContainTextAsync("The server cannot be reached.");
        await viewer.Page.UnrouteAsync("**/settings");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(viewer.Rows.First).ToBeVisibleAsync();
        await Expect(viewer.Page.Locator(".notice")).ToHaveCountAsync(0);
        viewer.Forgive(new("ERR_CONNECTION_REFUSED"));
    }

    [Fact]
    public async Task While_the_database_is_away_the_page_goes_on_and_says_how_old_the_data_are()
    {
        const string article = "---\ntitle: Shelling\nsource: Test Wire\npublished: 2020-03-07\n---\nArtillery shelling hit the town of Saraqib on 6 March 2020, killing 15 people.\n";
        const int patience = 30_000;
        using var database = new PostgresCluster();
        await using var server = await BuiltServer.StartOnAsync(database.ConnectionString("postgres"), ("first.md", article));
        await using var viewer = await ViewerPage.OpenAsync(chromium, server);
        await viewer.SettledAsync();
        var banner = viewer.Page.Locator(".age-banner");
        await Expect(banner).ToBeHiddenAsync();

        database.Stop();

        await Expect(banner).ToContainTextAsync($"Data as of {TimeProvider.System.GetLocalNow().Day} ", new() { Timeout = patience });
        await Expect(banner).ToContainTextAsync("the server cannot reach its database");
        await Expect(viewer.Rows).ToHaveCountAsync(1);
        (await viewer.CountAsync()).ShouldBe(1);

        database.Start();
        await Expect(banner).ToBeHiddenAsync(new() { Timeout = patience });
        await server.IngestAsync("second.md", article.Replace("Saraqib", "Ariha", StringComparison.Ordinal).Replace("title: Shelling", "title: More", StringComparison.Ordinal));
        await Expect(viewer.Rows).ToHaveCountAsync(2, new() { Timeout = patience });
    }
}
