using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

public abstract class ReadingContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task Events_are_got_in_the_order_asked_for_without_those_that_do_not_exist()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);

        var events = await Store.GetEventsAsync([Id(33), "nothing", Id(16)]);

        events.Select(e => e.Event.Id).ShouldBe([Id(33), Id(16)]);
        events[1].Event.Places.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Articles_stream_in_the_order_of_their_keys_without_text_from_behind_a_key()
    {
        await Store.WriteAsync([Extraction(3), Extraction(1), Extraction(2)]);

        (await Store.StreamArticlesAsync().ToListAsync()).Select(article => article.Key).ShouldBe([Id(1), Id(2), Id(3)]);
        var behind = await Store.StreamArticlesAsync(Id(2)).ToListAsync();
        behind.Single().ShouldBe(Article(3) with { Text = "" });
    }

    [Fact]
    public async Task Only_places_that_are_referred_to_are_there()
    {
        await Store.WriteAsync([Extraction(1)]);

        var places = await Store.StreamPlacesAsync().ToListAsync();

        places.Select(place => place.Id).ShouldBe(["idlib-governorate", "saraqib"]);
        places[0].Geometry!.EqualsExact(Idlib.Geometry).ShouldBeTrue();
        places[1].ShouldBe(Saraqib);
        (await Store.StreamPlacesAsync("idlib-governorate").ToListAsync()).ShouldBe([Saraqib]);
        (await Store.GetPlaceAsync("saraqib")).ShouldBe(Saraqib);
        (await Store.GetPlaceAsync("geonames:1")).ShouldBeNull();
    }

    [Fact]
    public async Task Places_are_found_by_the_box_that_their_geometry_touches_and_by_nearness()
    {
        await Store.WriteAsync([Extraction(1)]);

        (await Store.GetPlacesInAsync(new BoundingBox(36.8, 35.8, 36.9, 35.9))).Select(place => place.Id).ShouldBe(["idlib-governorate", "saraqib"]);
        (await Store.GetPlacesInAsync(new BoundingBox(35, 34, 36, 35))).Select(place => place.Id).ShouldBe(["idlib-governorate"]);
        (await Store.GetPlacesInAsync(new BoundingBox(37.1, 35, 35.9, 36))).ShouldBeEmpty();
        (await Store.GetPlacesNearAsync(new LonLat(36.803, 36.6), 10)).Select(place => place.Id).ShouldBe(["idlib-governorate", "saraqib"]);
        (await Store.GetPlacesNearAsync(Saraqib.Point, 1)).Select(place => place.Id).ShouldBe(["idlib-governorate"], "inside, as near as the other; the ids decide");
        (await Store.GetPlacesNearAsync(new LonLat(-179, -80), 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_place_goes_with_the_last_article_that_refers_to_it()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2, "Other")]);

        await Store.RemoveSourcesAsync(["enab-baladi"]);
        (await Store.StreamPlacesAsync().ToListAsync()).Count.ShouldBe(2);

        await Store.RemoveSourcesAsync(["other"]);
        (await Store.StreamPlacesAsync().ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newer_gazetteer_renews_its_places()
    {
        await Store.WriteAsync([Extraction(1)]);
        var moved = Saraqib with { Name = "Saraqeb" };
        var newer = Extraction(1) with { GazetteerVersion = "g2", Mentions = [Mentions[0] with { Place = moved }] };

        await Store.WriteAsync([newer]);

        (await Store.GetPlaceAsync("saraqib")).ShouldBe(moved);
    }

    [Fact]
    public async Task The_index_holds_every_event_and_the_version_that_it_shows()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2, "Other")]);

        var index = await Store.ReadIndexAsync();

        (index.Count, index.DataVersion).ShouldBe((4, 1));
        index.Sources.ShouldBe([Source.Named("Enab Baladi"), Source.Named("Other")]);
        index.CountEvents(EventQuery.All).ShouldBe(new EventCounts(2, 2, 2, 4, default));
        index.Page(EventQuery.All with { Sources = new HashSet<string> { "other" } }).Ids.ShouldBe([Id(32), Id(33)]);
    }

    [Fact]
    public async Task The_first_place_is_the_main_place_even_where_it_has_no_point()
    {
        await Store.WriteAsync([Extraction(Article(1), Event(1, new EventPlace("somewhere"), InSaraqib))]);

        (await Store.ReadIndexAsync()).CountEvents(EventQuery.All).ShouldBe(new EventCounts(0, 1, 0, 2, default));
    }

    [Fact]
    public async Task Sources_come_with_their_counts_and_the_first_way_their_name_was_written()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2, "ENAB BALADI"), Extraction(3, "Other")]);

        (await Store.GetSourcesAsync()).ShouldBe([new StoredSource(Source.Named("Enab Baladi"), 2, 4), new StoredSource(Source.Named("Other"), 1, 2)]);
    }

    [Fact]
    public async Task An_empty_store_answers_with_nothing()
    {
        (await AllEvents()).ShouldBeEmpty();
        (await Store.GetSourcesAsync()).ShouldBeEmpty();
        (await Store.GetArticleAsync("nothing")).ShouldBeNull();
        (await Store.ReadIndexAsync()).Count.ShouldBe(0);
        (await Store.GetDataVersionAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_stream_shows_one_moment_while_others_write()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);
        var seen = new List<Article>();

        await foreach (var article in Store.StreamArticlesAsync())
        {
            seen.Add(article);
            if (seen.Count == 1) await Store.RemoveSourcesAsync(["enab-baladi"]);
        }

        seen.Count.ShouldBe(2);
        (await Store.StreamArticlesAsync().ToListAsync()).ShouldBeEmpty();
    }
}
