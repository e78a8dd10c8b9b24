using GeoEvents.Events;
using GeoEvents.Reading;
using GeoEvents.Rereading;
using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

/// <summary>Articles that are read anew by another version.</summary>
public abstract class RereadingContract(TestDatabase database) : StoreContract(database)
{
    [Theory]
    [InlineData(WriteMode.Ingest)]
    [InlineData(WriteMode.Reread)]
    public async Task Events_of_a_text_that_is_read_anew_keep_their_ids(WriteMode mode)
    {
        await Store.WriteAsync([Anew(1, "e0", At(1, 11, 30, InSaraqib), At(2, 0, 10)), Anew(2, "e0", At(3, 11, 30))]);

        var outcomes = await Store.WriteAsync([Anew(1, "e1", At(21, 0, 9), At(22, 10, 30, InSouthernIdlib), At(23, 30, 35)), Anew(2, "e1", At(24, 11, 30))], mode);

        outcomes.ShouldAllBe(outcome => outcome.Result == WriteResult.Replaced);
        (await AllEvents()).Select(stored => (stored.Event.Id, stored.Event.QuoteStart, stored.DataVersion)).ShouldBe([(Id(1), 10, 2), (Id(2), 0, 2), (Id(3), 11, 2), (Id(23), 30, 2)]);
        (await CountAsync(Database.Tombstones)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_stored_is_what_a_comparison_told_before()
    {
        var before = Anew(1, "e0", At(1, 11, 30, InSaraqib), At(2, 11, 30, InSouthernIdlib), At(3, 11, 30) with { Kind = EventKind.Talks });
        var anew = Anew(1, "e1", At(1, 11, 30) with { Kind = EventKind.Aid }, At(4, 11, 30, InSouthernIdlib), At(5, 11, 30, InSaraqib));
        await Store.WriteAsync([before]);
        var told = ArticleRereading.Of((await Store.GetExtractionsAsync([Id(1)])).Single(), anew);

        await Store.WriteAsync([anew], WriteMode.Reread);

        (await Store.GetExtractionsAsync([Id(1)])).Select(ExtractionHash.Of).ShouldBe([ExtractionHash.Of(told.Now)]);
    }

    [Fact]
    public async Task A_reading_that_is_stored_differs_in_nothing_from_itself()
    {
        await Store.WriteAsync([Extraction(1)]);
        var counts = new RereadingCounts();

        counts.Add(ArticleRereading.Of((await Store.GetExtractionsAsync([Id(1)])).Single(), Extraction(1)));

        (counts.Unchanged, counts.Changed, counts.New, counts.Gone, counts.MentionsUnchanged).ShouldBe((2, 0, 0, 0, 3));
    }

    [Fact]
    public async Task A_text_that_was_corrected_or_removed_meanwhile_is_left_alone()
    {
        await Store.WriteAsync([Anew(1, "e0", At(1, 0, 10))]);
        await Store.WriteAsync([Extraction(Article(1, "Corrected."), Event(7))]);
        await Store.WriteAsync([Extraction(Article(4, source: "Gone"), Event(9))]);
        await Store.RemoveSourcesAsync(["gone"]);
        var version = await Store.GetDataVersionAsync();

        var outcomes = await Store.WriteAsync([Anew(1, "e1", At(1, 0, 10)), Extraction(Article(4, source: "Gone"), Event(9))], WriteMode.Reread);

        outcomes.Select(outcome => outcome.Result).ShouldBe([WriteResult.Unchanged, WriteResult.Unchanged]);
        (await Store.GetArticleAsync(Id(1)))!.Article.Text.ShouldBe("Corrected.");
        (await Store.GetArticleAsync(Id(4))).ShouldBeNull();
        (await Store.GetDataVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task A_correction_has_its_own_ids()
    {
        await Store.WriteAsync([Anew(1, "e0", At(1, 0, 10))]);

        await Store.WriteAsync([Extraction(Article(1, "Corrected."), At(5, 0, 10))]);

        (await AllEvents()).Select(stored => stored.Event.Id).ShouldBe([Id(5)]);
    }

    [Fact]
    public async Task A_copy_has_the_ids_of_the_original_whatever_was_there()
    {
        await Store.WriteAsync([Anew(1, "e0", At(1, 0, 10)), Anew(2, "e1", At(2, 0, 10)), Anew(3, "e1", At(3, 0, 10))]);

        var outcomes = await Store.WriteAsync([Anew(1, "e1", At(11, 0, 10)), Anew(2, "e1", At(12, 0, 10)), Anew(3, "e1", At(3, 0, 10))], WriteMode.Copy);

        outcomes.Select(outcome => outcome.Result).ShouldBe([WriteResult.Replaced, WriteResult.Replaced, WriteResult.Unchanged]);
        (await AllEvents()).Select(stored => stored.Event.Id).ShouldBe([Id(3), Id(11), Id(12)]);
    }

    [Fact]
    public async Task The_versions_of_articles_stream_in_the_order_of_their_keys()
    {
        await Store.WriteAsync([Anew(3, "e0"), Anew(1, "e1"), Extraction(Article(2, source: "Sham Times"))]);

        (await Store.StreamVersionsAsync().ToListAsync()).ShouldBe(
        [
            new ArticleVersion(Id(1), "hash of it", "g1", "e1", "enab-baladi"), new ArticleVersion(Id(2), "hash of it", "g1", "e1", "sham-times"), new ArticleVersion(Id(3), "hash of it", "g1", "e0", "enab-baladi"),
        ]);
        (await Store.StreamVersionsAsync(Id(1)).Select(version => version.Key).ToListAsync()).ShouldBe([Id(2), Id(3)]);
        await foreach (var version in Store.StreamVersionsAsync(Id(2)))
        {
            version.Key.ShouldBe(Id(3));
            break;
        }
    }

    [Fact]
    public async Task Whole_articles_come_in_the_order_asked_for_without_those_that_are_not_there()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2), Extraction(3)]);

        var found = await Store.GetExtractionsAsync([Id(3), Id(99), Id(1)]);

        found.Select(ExtractionHash.Of).ShouldBe([ExtractionHash.Of(Extraction(3)), ExtractionHash.Of(Extraction(1))]);
        (await Store.GetExtractionsAsync([])).ShouldBeEmpty();
    }

    private static Extraction Anew(long number, string extractor, params ReportedEvent[] events) => Extraction(Article(number), events) with { ExtractorVersion = extractor };

    private static ReportedEvent At(long id, int start, int end, params EventPlace[] places) => Event(id, places) with { QuoteStart = start, QuoteEnd = end };
}
