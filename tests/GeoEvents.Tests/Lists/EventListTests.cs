using GeoEvents.Lists;
using GeoEvents.Reading;
using GeoEvents.Storage;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class EventListTests
{
    private const string Header = "id,date,source,notes,deaths\n";

    private static Extraction Of(string row, string list = "a") => Good(Read(EventListFormat.Csv, Header + row, new EventListOptions(new EventList(list))).ShouldHaveSingleItem());

    [Fact]
    public void A_row_is_known_by_its_list_and_id_whatever_else_it_says()
    {
        var (first, corrected) = (Of("1,2020,A,One.,2\n"), Of("1,2021,B,Another.,3\n"));
        corrected.Article.Key.ShouldBe(first.Article.Key);
        corrected.Events[0].Id.ShouldBe(first.Events[0].Id);
        Of("2,2020,A,One.,2\n").Article.Key.ShouldNotBe(first.Article.Key);
        Of("1,2020,A,One.,2\n", "b").Article.Key.ShouldNotBe(first.Article.Key);
    }

    [Theory]
    [InlineData("1,2021,A,One.,2\n")]
    [InlineData("1,2020,B,One.,2\n")]
    [InlineData("1,2020,A,Two.,2\n")]
    [InlineData("1,2020,A,One.,3\n")]
    [InlineData("1,2020,A,One.,\n")]
    public void Whatever_changes_in_a_row_is_a_correction(string changed) => Of(changed).Article.ContentHash.ShouldNotBe(Of("1,2020,A,One.,2\n").Article.ContentHash);

    [Fact]
    public void The_same_row_in_other_columns_is_the_same()
    {
        var other = Good(Read(EventListFormat.Csv, "fatalities;Notes;Publisher;DATE;extra;id\n2;One.;A;2020;x;1\n", new EventListOptions(new EventList("a"))).ShouldHaveSingleItem());
        other.Article.ShouldBe(Of("1,2020,A,One.,2\n").Article);
    }

    [Fact]
    public void Its_articles_are_told_from_those_of_other_lists_and_of_extractors()
    {
        var extraction = Of("1,2020,A,One.,2\n");
        var version = new ArticleVersion(extraction.Article.Key, extraction.Article.ContentHash, extraction.GazetteerVersion, extraction.ExtractorVersion, "a");
        new EventList("a").Has(version).ShouldBeTrue();
        new EventList("b").Has(version).ShouldBeFalse();
        EventList.IsReaderVersion(version.ExtractorVersion).ShouldBeTrue();
        EventList.IsReaderVersion(ArticleExtractor.Version).ShouldBeFalse();
    }
}
