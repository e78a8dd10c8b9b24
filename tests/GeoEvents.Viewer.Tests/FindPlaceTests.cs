using System.Text.Json;
using System.Text.RegularExpressions;
using GeoEvents.Viewer.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoEvents.Viewer.Tests;

public sealed class FindPlaceTests(Chromium chromium, SampleServer samples)
{
    private const string Hostile = "<img src=x onerror=window.hacked=1>\u202e";

    private BuiltServer Server => samples.Server;

    [Theory]
    [InlineData("Sarakib", "saraqib", "Saraqib", "سراقب")]
    [InlineData("سراقب", "saraqib", "Saraqib", "سراقب")]
    [InlineData("حميميم", "hmeimim-air-base", "Hmeimim Air Base", "حميميم")]
    public async Task Any_spelling_finds_the_place_and_pins_it(string typed, string id, string name, string arabic)
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await Field(viewer).FillAsync(typed);
        var option = Options(viewer).First;
        await Expect(option).ToHaveAttributeAsync("data-place", id);
        await Expect(option.Locator(".find-arabic")).ToContainTextAsync(arabic);
        await Expect(option.Locator(".find-arabic")).ToHaveAttributeAsync("dir", "auto");
        await Expect(option).ToContainTextAsync("Governorate, Syria");
        await Expect(option).ToContainTextAsync("spelling");
        await option.ClickAsync();

        await Expect(Card(viewer)).ToContainTextAsync(name);
        await Expect(viewer.Page.Locator(".pin-name")).ToHaveTextAsync(name);
        await Expect(viewer.Page).ToHaveURLAsync(new Regex($"place={id}"));
        await viewer.SettledAsync();
        var place = (await Server.GetAsync($"collections/places/items/{id}")).GetProperty("properties");
        var (lon, lat) = await MiddleAsync(viewer);
        lon.ShouldBe(place.GetProperty("lon").GetDouble(), 0.05);
        lat.ShouldBe(place.GetProperty("lat").GetDouble(), 0.05);
    }

    [Fact]
    public async Task The_card_counts_and_lists_the_events_whose_main_place_it_is()
    {
        var answer = await Server.GetAsync("collections/events/items?factuality=asserted,alleged&limit=10000");
        var ids = answer.GetProperty("features").EnumerateArray()
            .Where(feature => feature.GetProperty("properties").GetProperty("places").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } main && main.GetProperty("id").GetString() == "saraqib")
            .Select(feature => feature.GetProperty("id").GetString()!).ToList();
        ids.Count.ShouldBeGreaterThan(1);
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?place=saraqib");
        await viewer.SettledAsync();

        var list = Card(viewer).GetByRole(AriaRole.Button, new() { Name = $"{ids.Count} reported events here" });
        await list.ClickAsync();
        await Expect(viewer.Page.Locator(".subset")).ToContainTextAsync($"{ids.Count} events here");
        (await viewer.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.event)")).ShouldBe(ids, ignoreOrder: true);

        await viewer.Page.Locator("input[name=from]").FillAsync("2030");
        await viewer.Page.Locator("input[name=from]").PressAsync("Enter");
        await viewer.SettledAsync();
        await Expect(Card(viewer)).ToContainTextAsync("No reported event here, with these filters.");
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_among_homonyms()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        var field = viewer.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a place" });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await field.FocusAsync();
        await viewer.Page.Keyboard.TypeAsync("Tripoli");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(viewer.Page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        // Near the map in Syria, Lebanon's comes first; each says where it is and how far.
        await Expect(Options(viewer).First).ToContainTextAsync("Lebanon");
        foreach (var words in await Options(viewer).AllInnerTextsAsync()) words.ShouldMatch(@"\d km[\s\S]* in ");
        await Expect(viewer.Page.Locator(".find [role=status]")).ToContainTextAsync("places, the best first");

        await viewer.Page.Keyboard.PressAsync("ArrowDown");
        var second = viewer.Page.Locator(".find-option[aria-selected=true]");
        await Expect(second).ToHaveAttributeAsync("id", "find-list-1");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "find-list-1");
        await viewer.Page.Keyboard.PressAsync("ArrowUp");
        await viewer.Page.Keyboard.PressAsync("ArrowUp");
        var id = await viewer.Page.Locator(".find-option[aria-selected=true]").GetAttributeAsync("data-place");
        (await Options(viewer).Last.GetAttributeAsync("data-place")).ShouldBe(id);
        await viewer.Page.Keyboard.PressAsync("Enter");

        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToBeFocusedAsync();
        await Expect(Card(viewer)).ToBeVisibleAsync();
        Uri.UnescapeDataString(viewer.Page.Url).ShouldContain($"place={id}");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_then_empties_the_field()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await Field(viewer).FillAsync("Saraqib");
        await Expect(Options(viewer).First).ToBeVisibleAsync();
        await viewer.Page.Keyboard.PressAsync("Escape");
        await Expect(Options(viewer).First).Not.ToBeVisibleAsync();
        await Expect(Field(viewer)).ToHaveValueAsync("Saraqib");
        await viewer.Page.Keyboard.PressAsync("Escape");
        await Expect(Field(viewer)).ToHaveValueAsync("");
        await Expect(Field(viewer)).ToBeFocusedAsync();
        await Expect(Card(viewer)).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_name_of_nothing_is_said_to_be_none_as_text()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server);
        await viewer.SettledAsync();

        await Field(viewer).FillAsync(Hostile);
        await Expect(viewer.Page.Locator(".find-note")).ToContainTextAsync($"No place of the name {Hostile} in the gazetteer.");
        await Expect(viewer.Page.Locator(".find [role=status]")).ToContainTextAsync("No place of the name");
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.Locator("#app img")).ToHaveCountAsync(0);
        (await viewer.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
    }

    [Fact]
    public async Task Names_that_a_gazetteer_may_hold_stay_text_in_list_card_and_map()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, before: page => PretendAsync(page, Hostile));
        await viewer.SettledAsync();

        await Field(viewer).FillAsync("x");
        await Expect(Options(viewer).First).ToContainTextAsync(Hostile);
        await viewer.Page.Keyboard.PressAsync("Enter");

        await Expect(Card(viewer)).ToContainTextAsync(Hostile);
        await Expect(viewer.Page.Locator(".pin-name")).ToHaveTextAsync(Hostile);
        await Expect(viewer.Page.Locator("#app img, #app script")).ToHaveCountAsync(0);
        (await viewer.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_was_typed_last_is_asked_for_and_shown()
    {
        var asked = new List<string>();
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, before: page =>
        {
            page.Request += (_, request) =>
            {
                if (request.Url.Contains("/resolve", StringComparison.Ordinal)) lock (asked) asked.Add(request.Url);
            };
            return Task.CompletedTask;
        });
        await viewer.SettledAsync();

        await Field(viewer).PressSequentiallyAsync("Saraqib");
        await Expect(Options(viewer).First).ToHaveAttributeAsync("data-place", "saraqib");

        lock (asked)
        {
            asked[^1].ShouldContain("name=Saraqib");
            asked[^1].ShouldContain("near=");
            asked.Count.ShouldBeLessThan("Saraqib".Length);
        }
    }

    [Fact]
    public async Task The_address_brings_the_chosen_place_back_and_the_pin_can_be_taken_away()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?place=m4-highway");
        await viewer.SettledAsync();

        await Expect(Card(viewer)).ToContainTextAsync("road in Syria");
        // The map looks at all of the road, from Latakia to Iraq.
        var zoom = double.Parse(Regex.Match(viewer.Page.Url, @"map=([\d.]+)/").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        zoom.ShouldBeInRange(4, 8);
        await Card(viewer).GetByRole(AriaRole.Button, new() { Name = "Take the pin away" }).ClickAsync();
        await Expect(Card(viewer)).Not.ToBeVisibleAsync();
        await Expect(viewer.Page.Locator(".pin-name")).ToHaveCountAsync(0);
        viewer.Page.Url.ShouldNotContain("place=");
        await viewer.Page.GoBackAsync();
        await Expect(Card(viewer)).ToContainTextAsync("M4 Highway");
    }

    [Fact]
    public async Task An_address_of_no_place_says_so()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, "?place=unicorn");
        await viewer.SettledAsync();

        await Expect(Card(viewer)).ToContainTextAsync("not in the gazetteer");
        viewer.Forgive(new("404"));
    }

    [Fact]
    public async Task On_a_narrow_screen_search_card_and_pin_fit()
    {
        await using var viewer = await ViewerPage.OpenAsync(chromium, Server, size: new() { Width = 360, Height = 740 });
        await viewer.SettledAsync();

        await Field(viewer).FillAsync("Khan Sheikhoun");
        await Options(viewer).First.ClickAsync();
        await Expect(Card(viewer)).ToBeInViewportAsync(new() { Ratio = 1 });
        (await viewer.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Card(viewer).GetByRole(AriaRole.Button, new() { Name = "reported event" }).ClickAsync();
        await Expect(viewer.Rows.First).ToBeVisibleAsync();
    }

    private static ILocator Field(ViewerPage viewer) => viewer.Page.Locator(".find-input");

    private static ILocator Options(ViewerPage viewer) => viewer.Page.Locator(".find-option");

    private static ILocator Card(ViewerPage viewer) => viewer.Page.Locator(".place-card");

    private static async Task<(double Lon, double Lat)> MiddleAsync(ViewerPage viewer)
    {
        await Expect(viewer.Page).ToHaveURLAsync(new Regex(@"map=1\d"));
        var parts = Regex.Match(viewer.Page.Url, @"map=([^&]+)").Groups[1].Value.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (parts[2], parts[1]);
    }

    /// <summary>A server whose only place has this name in every field.</summary>
    private static async Task PretendAsync(IPage page, string name)
    {
        var place = new { id = name, name, arabicName = name + "!", kind = name, lon = 36.6, lat = 35.9, country = "SY", within = new[] { name }, score = 0.5, why = new[] { $"exact: {name}" } };
        await page.RouteAsync("**/resolve?**", route => route.FulfillAsync(new() { Json = new { name, candidates = new[] { place } } }));
        await page.RouteAsync("**/collections/places/items/*", route => route.FulfillAsync(new() { Json = new { id = name, geometry = new { type = "Point", coordinates = new[] { 36.6, 35.9 } }, properties = place } }));
    }
}
