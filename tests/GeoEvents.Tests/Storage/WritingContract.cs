using GeoEvents.Articles;
using GeoEvents.Reading;
using GeoEvents.Storage;
using NetTopologySuite.Geometries;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

public abstract class WritingContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task An_article_comes_back_as_it_was_written()
    {
        var extraction = Extraction(1);

        (await Store.WriteAsync([extraction])).ShouldBe([new WriteOutcome(Id(1), WriteResult.Added)]);

        var stored = (await Store.GetArticleAsync(Id(1))).ShouldNotBeNull();
        stored.Article.ShouldBe(extraction.Article);
        stored.Mentions.Count.ShouldBe(3);
        stored.Mentions[0].Place.ShouldBe(Saraqib);
        stored.Mentions[0].Candidates.Select(c => (c.Place.Id, c.Score, c.Match, c.MatchedName, string.Join('|', c.Why))).ShouldBe(
            extraction.Mentions[0].Candidates.Select(c => (c.Place.Id, c.Score, c.Match, c.MatchedName, string.Join('|', c.Why))));
        stored.Mentions[1].Place.ShouldBeNull();
        stored.Mentions[1].Confidence.ShouldBe(0.6);
        stored.Mentions[2].Government.ShouldBeTrue();
    }

    [Fact]
    public async Task Events_come_back_as_they_were_written_with_what_is_shown_of_their_article()
    {
        await Store.WriteAsync([Extraction(1)]);

        var events = await AllEvents();

        events.Select(e => e.Event.Id).ShouldBe([Id(16), Id(17)]);
        var (stored, expected) = (events[0], Extraction(1).Events[0]);
        (stored.ArticleKey, stored.Source, stored.Title, stored.Url, stored.Published, stored.DataVersion)
            .ShouldBe((Id(1), Source.Named("Enab Baladi"), "Title 1", "https://example.org/1", new DateOnly(2020, 3, 10), 1));
        (stored.Event with { Places = [], Actors = [] }).ShouldBe(expected with { Places = [], Actors = [] });
        stored.Event.Actors.ShouldBe(expected.Actors);
        stored.Event.Places[0].ShouldBe(expected.Places[0]);
        stored.Event.Places[1].Footprint!.EqualsExact(expected.Places[1].Footprint).ShouldBeTrue();
        events[1].Event.Date.ShouldBe(Extraction(1).Events[1].Date);
        events[1].Event.FurtherQuotes.ShouldBe(Extraction(1).Events[1].FurtherQuotes);
        events[1].Event.Places.ShouldBeEmpty();
        events[1].Event.Deaths.ShouldBeNull();
    }

    [Fact]
    public async Task Writing_an_article_twice_changes_nothing()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);

        (await Store.WriteAsync([Extraction(1), Extraction(2)])).ShouldAllBe(outcome => outcome.Result == WriteResult.Unchanged);

        (await Store.GetDataVersionAsync()).ShouldBe(1);
        (await AllEvents()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_correction_replaces_the_article_and_leaves_tombstones_of_events_that_vanish()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);
        var correction = Extraction(Article(1, "Corrected.", "Sham Times"), Event(16, InSouthernIdlib), Event(99));

        (await Store.WriteAsync([correction])).Single().Result.ShouldBe(WriteResult.Replaced);

        (await AllEvents()).Select(e => (e.Event.Id, e.DataVersion)).ShouldBe([(Id(16), 2), (Id(32), 1), (Id(33), 1), (Id(99), 2)]);
        (await Store.GetArticleAsync(Id(1)))!.Article.Text.ShouldBe("Corrected.");
        (await Database.AskAsync($"SELECT string_agg(event_id || ' ' || data_version, ',') FROM {Database.Tombstones}")).ShouldBe($"{Id(17)} 2");
        (await CountAsync(Database.EventPlaces)).ShouldBe(3);
        (await CountAsync(Database.Mentions)).ShouldBe(6);
    }

    [Theory]
    [InlineData("g2", "e1")]
    [InlineData("g1", "e2")]
    public async Task A_newer_gazetteer_or_extractor_replaces(string gazetteer, string extractor)
    {
        await Store.WriteAsync([Extraction(1)]);

        var outcome = await Store.WriteAsync([Extraction(1) with { GazetteerVersion = gazetteer, ExtractorVersion = extractor }]);

        outcome.Single().Result.ShouldBe(WriteResult.Replaced);
        (await CountAsync(Database.Tombstones)).ShouldBe(0);
    }

    [Fact]
    public async Task An_article_that_fails_leaves_no_trace_and_does_not_stop_the_others()
    {
        var clash = Extraction(Article(2, source: "Only Here"), Event(50, InSaraqib), Event(51), Event(50));

        var outcomes = await Store.WriteAsync([Extraction(1), clash, Extraction(3)]);

        outcomes.Select(outcome => outcome.Result).ShouldBe([WriteResult.Added, WriteResult.Failed, WriteResult.Added]);
        outcomes[1].Error!.ShouldStartWith("The article 0000000000000002 cannot be stored: something with the same id is there already (");
        (await Store.GetArticleAsync(Id(2))).ShouldBeNull();
        (await AllEvents()).Select(e => e.ArticleKey).Distinct().ShouldBe([Id(1), Id(3)]);
        (await Store.GetSourcesAsync()).Select(source => source.Source.Name).ShouldBe(["Enab Baladi"]);
    }

    [Fact]
    public async Task A_failed_correction_leaves_the_old_article_as_it_was()
    {
        await Store.WriteAsync([Extraction(1)]);

        var outcomes = await Store.WriteAsync([Extraction(Article(1, "Corrected."), Event(7), Event(7))]);

        outcomes.Single().Result.ShouldBe(WriteResult.Failed);
        (await AllEvents()).Select(e => e.Event.Id).ShouldBe([Id(16), Id(17)]);
        (await Store.GetArticleAsync(Id(1)))!.Article.ShouldBe(Extraction(1).Article);
        (await CountAsync(Database.Tombstones)).ShouldBe(0);
        (await Store.GetDataVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_id_that_is_none_fails_its_article()
    {
        var outcomes = await Store.WriteAsync([Extraction(Article(1), Event(1) with { Id = "EVENT-1" })]);

        outcomes.Single().Result.ShouldBe(WriteResult.Failed);
        outcomes.Single().Error!.ShouldContain("breaks a rule");
    }

    [Fact]
    public async Task An_event_id_of_another_article_fails_its_article()
    {
        var outcomes = await Store.WriteAsync([Extraction(1), Extraction(Article(2), Event(16))]);

        outcomes.Select(outcome => outcome.Result).ShouldBe([WriteResult.Added, WriteResult.Failed]);
        outcomes[1].Error!.ShouldContain("something with the same id is there already");
        (await Store.WriteAsync([Extraction(Article(2), Event(17))])).Single().Result.ShouldBe(WriteResult.Failed);
        (await AllEvents()).Select(e => e.ArticleKey).ShouldBe([Id(1), Id(1)]);
    }

    [Fact]
    public async Task The_same_article_twice_in_a_batch_is_written_once()
    {
        var outcomes = await Store.WriteAsync([Extraction(1), Extraction(1), Extraction(Article(1, "Corrected."), Event(16))]);

        outcomes.Select(outcome => outcome.Result).ShouldBe([WriteResult.Added, WriteResult.Unchanged, WriteResult.Replaced]);
        (await AllEvents()).Select(e => e.Event.Id).ShouldBe([Id(16)]);
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Store.WriteAsync([Extraction(1)], cancellation: cancellation.Token));

        (await AllEvents()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_text_is_kept_or_made_harmless()
    {
        const string text = "a\0b\u0001\u202e \ud83d lone '; DROP TABLE events; --";

        await Store.WriteAsync([Extraction(Article(1, text), Event(1) with { Quote = text, FurtherQuotes = [new(text, 40, 40 + text.Length)], Actors = [text] })]);

        var expected = text.Replace('\ud83d', '\ufffd').Replace('\0', '\ufffd');
        (await Store.GetArticleAsync(Id(1)))!.Article.Text.ShouldBe(expected);
        var stored = (await AllEvents()).Single().Event;
        stored.Quote.ShouldBe(expected);
        stored.FurtherQuotes.ShouldBe([new(expected, 40, 40 + text.Length)]);
        stored.Actors.ShouldBe([expected]);
    }

    [Fact]
    public async Task Areas_whose_outline_crosses_itself_are_kept()
    {
        var bowTie = new Polygon(new LinearRing([new(36, 35), new(37, 36), new(37, 35), new(36, 36), new(36, 35)]));
        var place = Idlib with { Geometry = bowTie };
        var extraction = Extraction(Article(1), Event(1, InSouthernIdlib with { Footprint = bowTie })) with { Mentions = [Mentions[0] with { Place = place }] };

        (await Store.WriteAsync([extraction])).Single().Result.ShouldBe(WriteResult.Added);

        (await AllEvents()).Single().Event.Places[0].Footprint!.EnvelopeInternal.ShouldBe(bowTie.EnvelopeInternal);
        (await Store.GetPlaceAsync(place.Id))!.Geometry!.EnvelopeInternal.ShouldBe(bowTie.EnvelopeInternal);
    }

    [Fact]
    public async Task Removing_sources_removes_all_that_comes_from_them_at_once()
    {
        await Store.WriteAsync([Extraction(1, "Sample: One"), Extraction(2, "Sample: Two"), Extraction(3, "Other")]);

        (await Store.RemoveSourcesAsync(["sample-one", "sample-two"])).ShouldBe(2);

        (await AllEvents()).Select(e => e.ArticleKey).Distinct().ShouldBe([Id(3)]);
        (await Store.GetSourcesAsync()).ShouldBe([new StoredSource(Source.Named("Other"), 1, 2)]);
        (await Store.GetDataVersionAsync()).ShouldBe(2);
        (await CountAsync(Database.Tombstones)).ShouldBe(4);
        (await Store.RemoveSourcesAsync(["sample-one"])).ShouldBe(0);
        (await Store.GetDataVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task An_event_that_comes_back_has_no_tombstone()
    {
        await Store.WriteAsync([Extraction(1)]);
        await Store.RemoveSourcesAsync(["enab-baladi"]);

        (await Store.WriteAsync([Extraction(1)])).Single().Result.ShouldBe(WriteResult.Added);

        (await CountAsync(Database.Tombstones)).ShouldBe(0);
    }

    [Fact]
    public async Task A_correction_lets_go_of_places_and_sources_that_nothing_refers_to_any_more_and_of_no_others()
    {
        static Extraction Without(long number) => Extraction(Article(number, "Corrected.", "Other")) with { Mentions = [] };
        async Task<int> PlacesAsync() => (await Store.StreamPlacesAsync().ToListAsync()).Count;
        await Store.WriteAsync([Extraction(1), Extraction(2)]);

        await Store.WriteAsync([Without(1)]);
        (await PlacesAsync()).ShouldBe(2);
        (await Store.GetSourcesAsync()).Select(source => source.Source.Id).ShouldBe(["enab-baladi", "other"]);

        await Store.WriteAsync([Without(2), Extraction(3)]);
        (await PlacesAsync()).ShouldBe(2);
        (await Store.GetSourcesAsync()).Select(source => source.Source.Id).ShouldBe(["enab-baladi", "other"]);

        await Store.WriteAsync([Without(3)]);
        (await PlacesAsync()).ShouldBe(0);
        (await Store.GetPlaceAsync(Saraqib.Id)).ShouldBeNull();
        (await Store.GetSourcesAsync()).Select(source => source.Source.Id).ShouldBe(["other"]);

        await Store.WriteAsync([Extraction(4)]);
        (await PlacesAsync()).ShouldBe(2);
    }
}
