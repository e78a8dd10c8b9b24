using GeoEvents.Reading;
using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

/// <summary>All that a store holds, taken out of it and put into another.</summary>
public abstract class CopyingContract(TestDatabase database) : StoreContract(database)
{
    private static Extraction[] Some => [Extraction(3), Extraction(1), Extraction(2, source: "Sham Times")];

    [Fact]
    public async Task What_was_written_streams_back_whole_in_the_order_of_keys()
    {
        await Store.WriteAsync(Some);

        var all = await Store.StreamExtractionsAsync().ToListAsync();

        all.Select(extraction => extraction.Article.Key).ShouldBe([Id(1), Id(2), Id(3)]);
        all.Select(ExtractionHash.Of).ShouldBe(Some.OrderBy(extraction => extraction.Article.Key).Select(ExtractionHash.Of));
        all[0].ReferredPlaces().ShouldBe(Some[1].ReferredPlaces());
    }

    [Fact]
    public async Task More_articles_than_are_read_at_once_stream_back()
    {
        await Store.WriteAsync([.. Enumerable.Range(1, 450).Select(number => Extraction(number))]);
        (await Store.StreamExtractionsAsync().Select(extraction => extraction.Article.Key).ToListAsync()).ShouldBe(Enumerable.Range(1, 450).Select(number => Id(number)));
    }

    [Fact]
    public async Task A_copy_holds_the_same_and_copying_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var copy = GeoEvents.GeoPackage.GeoPackageEventStore.Open(folder.File("copy.gpkg"));
        await Store.WriteAsync(Some);

        await copy.WriteAsync(await Store.StreamExtractionsAsync().ToListAsync());

        (await StoreComparison.OfAsync(Store, copy)).ShouldBe((await StoreComparison.OfAsync(copy, Store)));
        (await StoreComparison.OfAsync(Store, copy)).ShouldSatisfyAllConditions(same => same.Articles.ShouldBe(3), same => same.Events.ShouldBe(6), same => same.Different.ShouldBe(0), same => same.Others.ShouldBe(0));
        (await copy.GetPlaceAsync(Idlib.Id))!.Geometry!.EqualsExact(Idlib.Geometry).ShouldBeTrue();
        (await copy.WriteAsync(await Store.StreamExtractionsAsync().ToListAsync())).ShouldAllBe(outcome => outcome.Result == WriteResult.Unchanged);
    }

    [Fact]
    public async Task What_is_missing_other_or_more_in_a_copy_is_counted()
    {
        using var folder = new TemporaryFolder();
        await using var copy = GeoEvents.GeoPackage.GeoPackageEventStore.Open(folder.File("copy.gpkg"));
        await Store.WriteAsync(Some);
        await copy.WriteAsync([Extraction(Article(1), Event(16, InSaraqib)), Extraction(3), Extraction(4), Extraction(5)]);

        var comparison = await StoreComparison.OfAsync(Store, copy);

        (comparison.Articles, comparison.Different, comparison.Others).ShouldBe((3, 2, 2));
    }
}
