using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class CollectionsTests(ServerWithEvents events)
{
    [Fact]
    public async Task All_collections_are_listed_and_their_links_work()
    {
        var collections = (await events.Server.GetAsync("/collections")).GetProperty("collections").EnumerateArray().ToList();
        collections.Select(collection => collection.GetProperty("id").GetString()).ShouldBe(["events", "footprints", "places", "articles", "sources"]);
        foreach (var link in collections.SelectMany(collection => collection.Links().Values)) await events.Server.GetAsync(link);
    }

    [Theory]
    [InlineData("/collections/unicorns", "unicorns")]
    [InlineData("/collections/unicorns/items", "unicorns")]
    [InlineData("/collections/unicorns/items/1", "unicorns")]
    [InlineData("/collections/events/items/unicorn", "unicorn")]
    [InlineData("/collections/events/items/0000000000000000", "0000000000000000")]
    [InlineData("/collections/footprints/items/0000000000000000.0", "0000000000000000.0")]
    [InlineData("/collections/footprints/items/unicorn", "unicorn")]
    [InlineData("/collections/places/items/unicorn", "unicorn")]
    [InlineData("/collections/articles/items/unicorn", "unicorn")]
    [InlineData("/collections/sources/items/unicorn", "unicorn")]
    [InlineData("/collections/events/unicorn", "/collections/events")]
    [InlineData("/collections/events/items/%1B%5B2J", "event")]
    [InlineData("/unicorn", "/collections")]
    public async Task What_does_not_exist_is_404_with_a_sentence(string path, string part)
    {
        var detail = await events.Server.GetProblemAsync(path, 404);
        detail.ShouldContain(part);
        detail.ShouldNotContain('\u001b');
    }

    [Theory]
    [InlineData("/collections?f=json")]
    [InlineData("/collections/events?f=json")]
    [InlineData("/collections/sources/items?bbox=1,2,3,4")]
    [InlineData("/collections/places/items?datetime=2020-03-06")]
    [InlineData("/collections/places/items?near=36.8")]
    [InlineData("/collections/places/items?near=36.8,35.8&bbox=36,35,37,36")]
    [InlineData("/collections/places/items?near=36.8,35.8&near=36.9,35.8")]
    [InlineData("/collections/places/items?near=36.8,35.8&limit=0")]
    [InlineData("/collections/articles/items?bbox=1,2,3")]
    [InlineData("/collections/events/export?limit=10")]
    [InlineData("/collections/events/facets?limit=10")]
    [InlineData("/collections/events/histogram?interval=decade")]
    [InlineData("/settings?x=1")]
    public async Task A_parameter_that_an_address_does_not_take_is_400(string path) => await events.Server.GetProblemAsync(path, 400);

    [Fact]
    public async Task Footprints_are_the_places_of_events_with_their_true_geometry()
    {
        var footprints = (await events.Server.GetAsync("/collections/footprints/items?limit=10000")).GetProperty("features").EnumerateArray().ToList();
        footprints.Count.ShouldBeGreaterThan((await events.Server.GetAsync("/collections/events/items")).GetProperty("located").GetInt32());
        footprints.ShouldContain(footprint => footprint.GetProperty("geometry").GetProperty("type").GetString()!.EndsWith("Polygon"));
        var id = footprints[0].GetProperty("id").GetString();
        (await events.Server.GetAsync($"/collections/footprints/items/{id}")).GetRawText().ShouldBe(footprints[0].GetRawText());
    }

    [Fact]
    public async Task Places_are_found_by_box_and_id()
    {
        (await events.Server.GetAsync("/collections/places/items?bbox=36.7,35.8,36.9,35.9")).Ids().ShouldContain("saraqib");
        (await events.Server.GetAsync("/collections/places/items?bbox=10,50,11,51")).Ids().ShouldBeEmpty();
        (await events.Server.GetAsync("/collections/places/items/saraqib")).GetProperty("properties").GetProperty("name").GetString().ShouldBe("Saraqib");
    }

    [Fact]
    public async Task Places_are_found_by_nearness()
    {
        var near = await events.Server.GetAsync("/collections/places/items?near=36.803,35.866&limit=3");
        near.Ids().Count.ShouldBe(3);
        near.GetProperty("numberReturned").GetInt32().ShouldBe(3);
        (await events.Server.GetAsync("/collections/places/items?near=36.803,35.866")).Ids().ShouldContain("saraqib");
    }

    [Fact]
    public async Task A_place_by_its_id_need_not_be_reported_of_and_says_what_it_lies_in()
    {
        (await events.Server.GetAsync("/collections/places/items?limit=10000")).Ids().ShouldNotContain("country:NZ");
        (await events.Server.GetAsync("/collections/places/items/country:NZ")).GetProperty("properties").GetProperty("name").GetString().ShouldBe("New Zealand");
        var within = (await events.Server.GetAsync("/collections/places/items/saraqib")).GetProperty("properties").GetProperty("within");
        within.EnumerateArray().Select(name => name.GetString()).ShouldBe(["Idlib District", "Idlib Governorate", "Syria"]);
    }

    [Fact]
    public async Task Sources_tell_how_much_they_reported()
    {
        var source = (await events.Server.GetAsync("/collections/sources/items/wire-a")).GetProperty("properties");
        source.GetProperty("name").GetString().ShouldBe("Wire A");
        source.GetProperty("articles").GetInt32().ShouldBe(10);
        source.GetProperty("events").GetInt32().ShouldBe((await events.Server.GetAsync("/collections/events/items?source=wire-a")).GetProperty("numberMatched").GetInt32());
    }

    [Fact]
    public async Task Articles_come_without_their_text_in_lists_and_with_text_and_mentions_alone()
    {
        var listed = (await events.Server.GetAsync("/collections/articles/items?source=wire-b&datetime=2019-01-01/2019-01-20")).GetProperty("features").EnumerateArray().ToList();
        listed.Count.ShouldBe(6);
        listed[0].GetProperty("properties").TryGetProperty("text", out _).ShouldBeFalse();
        var whole = (await events.Server.GetAsync($"/collections/articles/items/{listed[0].GetProperty("id").GetString()}")).GetProperty("properties");
        var text = whole.GetProperty("text").GetString()!;
        whole.GetProperty("mentions").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var mention in whole.GetProperty("mentions").EnumerateArray())
            text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()].ShouldBe(mention.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Mentions_tell_which_places_they_may_mean_why_and_what_these_lie_in()
    {
        var samples = (await events.Server.GetAsync("/collections/articles/items?limit=10000")).Ids();
        var mentions = new List<System.Text.Json.JsonElement>();
        foreach (var id in samples.Take(20))
            mentions.AddRange((await events.Server.GetAsync($"/collections/articles/items/{id}")).GetProperty("properties").GetProperty("mentions").EnumerateArray());
        var candidates = mentions.First(mention => mention.GetProperty("place") is { ValueKind: System.Text.Json.JsonValueKind.Object } place && place.GetProperty("id").GetString() == "saraqib").GetProperty("candidates");
        candidates[0].GetProperty("why").GetArrayLength().ShouldBeGreaterThan(0);
        candidates[0].GetProperty("score").GetDouble().ShouldBeInRange(0.3, 1);
        candidates[0].GetProperty("within").EnumerateArray().Last().GetString().ShouldBe("Syria");
    }
}
