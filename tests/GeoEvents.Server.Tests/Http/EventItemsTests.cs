using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Http;

public sealed class EventItemsTests(ServerWithEvents events)
{
    private const string Items = "/collections/events/items";

    [Fact]
    public async Task A_page_has_the_members_of_the_contract()
    {
        var page = await events.Server.GetAsync($"{Items}?limit=5");
        page.Names().ShouldBe(["type", "timeStamp", "numberMatched", "located", "unlocated", "leftOut", "links", "features", "numberReturned"], ignoreOrder: true);
        page.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        page.GetProperty("numberReturned").GetInt32().ShouldBe(5);
        page.GetProperty("features").GetArrayLength().ShouldBe(5);
        page.GetProperty("numberMatched").GetInt32().ShouldBe(page.GetProperty("located").GetInt32() + page.GetProperty("unlocated").GetInt32());
        page.Links().Keys.ShouldBe(["self", "next", "alternate"], ignoreOrder: true);
        page.GetProperty("features")[0].GetProperty("properties").Names().ShouldBe(
            [
                "kind", "kindLabel", "factuality", "start", "end", "edtf", "datePrecision", "source", "sourceName", "article", "title", "url", "published",
                "quote", "quoteStart", "quoteEnd", "furtherQuotes", "confidence", "place", "placeId", "wherePrecision", "radiusKm", "places", "actors",
                "deathsLow", "deathsBest", "deathsHigh", "injuredLow", "injuredBest", "injuredHigh",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("events", "")]
    [InlineData("events", "&kind=shelling&source=wire-a,wire-b")]
    [InlineData("footprints", "")]
    [InlineData("places", "")]
    [InlineData("articles", "&source=wire-a")]
    [InlineData("sources", "")]
    public async Task Next_links_lead_through_every_item_once(string collection, string filter)
    {
        var all = (await events.Server.GetAsync($"/collections/{collection}/items?limit=10000{filter}")).Ids();
        var seen = new List<string>();
        string? next = $"/collections/{collection}/items?limit=2{filter}";
        while (next is not null)
        {
            var page = await events.Server.GetAsync(next);
            page.GetProperty("numberMatched").GetInt32().ShouldBe(all.Count);
            page.Ids().Count.ShouldBeInRange(1, 2);
            seen.AddRange(page.Ids());
            next = page.Links().GetValueOrDefault("next");
        }
        seen.ShouldBe(all);
        seen.ShouldBeUnique();
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=abc", "limit")]
    [InlineData("limit=unlimited", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("limit=1e9", "limit")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=1,2,3,north", "bbox")]
    [InlineData("bbox=36,37,37,36", "bbox")]
    [InlineData("bbox=0,0,200,10", "bbox")]
    [InlineData("datetime=yesterday", "datetime")]
    [InlineData("datetime=2020-13-40", "datetime")]
    [InlineData("datetime=2020-03-31/2020-03-01", "datetime")]
    [InlineData("undated=maybe", "undated")]
    [InlineData("kind=earthquake", "kind")]
    [InlineData("factuality=true", "factuality")]
    [InlineData("after=%00", "after")]
    [InlineData("frobnicate=1", "frobnicate")]
    [InlineData("LIMIT=10", "LIMIT")]
    [InlineData("limit=1&limit=2", "limit")]
    public async Task A_wrong_parameter_is_400_with_a_sentence_that_names_it(string query, string name)
    {
        foreach (var collection in new[] { "events", "footprints" })
            (await events.Server.GetProblemAsync($"/collections/{collection}/items?{query}", 400)).ShouldContain(name);
    }

    [Theory]
    [InlineData("36,35,-170,37", "36,35,180,37")] // on from Syria over the Pacific
    [InlineData("170,35,37,37", "-180,35,37,37")] // over the Pacific on to Syria
    public async Task A_box_whose_west_lies_east_of_its_east_crosses_the_antimeridian(string crossing, string syrianPart)
    {
        var inside = (await events.Server.GetAsync($"{Items}?limit=10000&bbox={crossing}")).Ids();
        inside.ShouldNotBeEmpty();
        inside.ShouldBe((await events.Server.GetAsync($"{Items}?limit=10000&bbox={syrianPart}")).Ids());
        (await events.Server.GetAsync($"{Items}?bbox=170,35,-170,37")).Ids().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999")]
    public async Task A_limit_beyond_the_highest_is_served_as_the_highest(string limit)
    {
        var page = await events.Server.GetAsync($"{Items}?limit={limit}");
        page.GetProperty("numberReturned").GetInt32().ShouldBe(page.GetProperty("numberMatched").GetInt32());
    }

    [Fact]
    public async Task An_event_is_found_by_its_id()
    {
        var first = (await events.Server.GetAsync($"{Items}?limit=1")).GetProperty("features")[0];
        (await events.Server.GetAsync($"{Items}/{first.GetProperty("id").GetString()}")).GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task The_quote_of_an_event_stands_in_its_article()
    {
        foreach (var feature in (await events.Server.GetAsync($"{Items}?limit=10")).GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var article = await events.Server.GetAsync($"/collections/articles/items/{properties.GetProperty("article").GetString()}");
            var text = article.GetProperty("properties").GetProperty("text").GetString()!;
            text[properties.GetProperty("quoteStart").GetInt32()..properties.GetProperty("quoteEnd").GetInt32()].ShouldBe(properties.GetProperty("quote").GetString());
        }
    }

    [Fact]
    public async Task What_dates_leave_out_for_want_of_a_date_is_counted()
    {
        var all = await events.Server.GetAsync(Items);
        var dated = await events.Server.GetAsync($"{Items}?datetime=../..");
        var undated = dated.GetProperty("leftOut").GetProperty("undated").GetInt32();
        undated.ShouldBeGreaterThan(0);
        dated.GetProperty("numberMatched").GetInt32().ShouldBe(all.GetProperty("numberMatched").GetInt32() - undated);
        (await events.Server.GetAsync($"{Items}?datetime=../..&undated=include")).Ids().ShouldBe(all.Ids());
    }
}
