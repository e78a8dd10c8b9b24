using GeoEvents.Lists;
using GeoEvents.Storage;
using GeoEvents.Tests.Lists;

namespace GeoEvents.Tests.Storage;

/// <summary>Rows of event lists in a store.</summary>
public abstract class ListContract(TestDatabase database) : StoreContract(database)
{
    private const string Header = "id,date,lon,lat,place,where-precision,kind,source,actors,deaths,deaths-low,deaths-high,notes\n";
    private const string First = "1,2020-03-06,36.5,35.5,Mill Town,1,shelling,Hill Post,A;B,3,2,5,Shells fell.\n", Second = "2,2020-03,37,36,Zumurrud,4,airstrike,Valley Radio,,,,,\n";

    private static readonly EventList List = new("mine");

    private async Task<IEnumerable<WriteResult>> ImportAsync(string rows) =>
        (await Store.WriteAsync([.. ListReading.Read(EventListFormat.Csv, Header + rows, new EventListOptions(List)).Select(ListReading.Good)])).Select(outcome => outcome.Result);

    [Fact]
    public async Task Rows_come_back_as_they_were_imported()
    {
        (await ImportAsync(First + Second)).ShouldBe([WriteResult.Added, WriteResult.Added]);

        var imported = ListReading.Read(EventListFormat.Csv, Header + First + Second, new EventListOptions(List)).ConvertAll(ListReading.Good);
        var stored = await Store.GetExtractionsAsync([.. imported.Select(one => one.Article.Key)]);
        stored.Select(ExtractionHash.Of).ShouldBe(imported.Select(ExtractionHash.Of));
        (await Store.GetSourcesAsync()).Select(source => source.Source.Id).ShouldBe(["hill-post", "valley-radio"]);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_a_changed_row_replaces_under_the_same_event_id()
    {
        await ImportAsync(First + Second);
        var ids = (await AllEvents()).Select(stored => stored.Event.Id).ToList();

        (await ImportAsync(First + Second)).ShouldAllBe(result => result == WriteResult.Unchanged);
        (await Store.GetDataVersionAsync()).ShouldBe(1);
        (await ImportAsync(First + Second.Replace("airstrike", "bombing"))).ShouldBe([WriteResult.Unchanged, WriteResult.Replaced]);

        (await AllEvents()).Select(stored => stored.Event.Id).ShouldBe(ids);
        (await CountAsync(Database.Tombstones)).ShouldBe(0);
    }

    [Fact]
    public async Task Rows_that_are_removed_by_their_keys_leave_tombstones_and_others_alone()
    {
        await ImportAsync(First + Second);

        (await Store.RemoveArticlesAsync([List.KeyOf("2"), List.KeyOf("99")])).ShouldBe(1);

        (await AllEvents()).Select(stored => stored.ArticleKey).ShouldBe([List.KeyOf("1")]);
        (await Store.GetSourcesAsync()).Select(source => source.Source.Id).ShouldBe(["hill-post"]);
        (await CountAsync(Database.Tombstones)).ShouldBe(1);
        (await CountAsync(Database.EventPlaces)).ShouldBe(1);
        (await Store.GetDataVersionAsync()).ShouldBe(2);
        (await Store.RemoveArticlesAsync([List.KeyOf("2")])).ShouldBe(0);
        (await Store.RemoveArticlesAsync([])).ShouldBe(0);
        (await Store.GetDataVersionAsync()).ShouldBe(2);
    }
}
