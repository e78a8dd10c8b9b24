using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Overlays;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Storage;
using GeoEvents.Tests.Gazetteers;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

public abstract class ImportContract(TestDatabase database) : StoreContract(database)
{
    private static readonly GazetteerEntry Whole = new(
        Idlib with { Id = "a:idlib", Population = 1_500_000, ArabicName = "محافظة إدلب" }, ["Idlib Governorate", "محافظة إدلب", "a\"b\\c;", "<script>", "x'); DROP TABLE places; --", "\u001b[2J\u0000"]);

    [Fact]
    public async Task Imported_places_come_back_with_all_that_they_have()
    {
        (await ImportAsync("a", Whole, Village("a:1", "One"))).ShouldBe(WriteResult.Added);

        var entries = await ImportedAsync("a");

        entries.Select(entry => entry.Place.Id).ShouldBe(["a:idlib", "a:1"]);
        (entries[0].Place with { Geometry = null }).ShouldBe(Whole.Place with { Geometry = null });
        entries[0].Place.Geometry!.EqualsExact(Whole.Place.Geometry).ShouldBeTrue();
        entries[0].Names.ShouldBe(Whole.Names.Select(name => name.Replace('\0', '\ufffd')));
        entries[1].Place.ShouldBe(Village("a:1", "One").Place);
        (await Store.GetDatasetsAsync()).Select(dataset => (dataset.Name, dataset.Origin, dataset.Places)).ShouldBe([("a", "a.csv", 2)]);
        (await Store.GetDataVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_places_again_change_nothing()
    {
        await ImportAsync("a", Whole);

        (await ImportAsync("a", Whole)).ShouldBe(WriteResult.Unchanged);
        (await Store.GetDataVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Another_import_of_a_dataset_takes_its_place_and_leaves_others_alone()
    {
        await ImportAsync("a", Village("a:1", "One"), Village("a:2", "Two"));
        await ImportAsync("b", Village("a:1", "One of b"));

        (await ImportAsync("a", Village("a:2", "Two", "Deux"), Village("a:3", "Three"))).ShouldBe(WriteResult.Replaced);

        (await ImportedAsync("a")).Select(entry => entry.Place.Id).ShouldBe(["a:2", "a:3"]);
        (await ImportedAsync("a"))[0].Names.ShouldBe(["Two", "Deux"]);
        (await ImportedAsync("b")).ShouldHaveSingleItem();
        (await Store.GetDatasetsAsync()).Select(dataset => dataset.Name).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Where_reading_fails_nothing_is_stored_of_any_dataset()
    {
        await ImportAsync("a", Village("a:1", "One"));
        IEnumerable<GazetteerEntry> Broken()
        {
            yield return Village("b:1", "One");
            throw new GazetteerSourceException("b.csv, line 3: no.");
        }

        var import = () => Store.ImportPlacesAsync([new("a", "a.csv", [Village("a:9", "Nine")]), new("b", "b.csv", Broken())]);

        (await Should.ThrowAsync<GazetteerSourceException>(import)).Message.ShouldBe("b.csv, line 3: no.");
        (await ImportedAsync("a")).Single().Place.Id.ShouldBe("a:1");
        (await Store.GetDatasetsAsync()).Count.ShouldBe(1);
        (await Store.GetDataVersionAsync()).ShouldBe(1);
        (await ImportAsync("b", Village("b:1", "One"))).ShouldBe(WriteResult.Added);
    }

    [Fact]
    public async Task An_id_that_is_there_twice_and_an_import_without_places_are_refused()
    {
        (await Should.ThrowAsync<GazetteerSourceException>(() => ImportAsync("a", Village("a:1", "One"), Village("a:1", "Two")))).Message.ShouldBe("a.csv has the id 'a:1' twice.");
        (await Should.ThrowAsync<GazetteerSourceException>(() => ImportAsync("a"))).Message.ShouldBe("a.csv has no places.");
        (await Store.GetDatasetsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_an_import_keeps_no_other_writer_waiting()
    {
        await using var other = await Database.OpenAsync();
        IEnumerable<GazetteerEntry> Slow()
        {
            yield return Village("a:1", "One");
            other.WriteAsync([Extraction(1)]).Result.Single().Result.ShouldBe(WriteResult.Added);
            yield return Village("a:2", "Two");
        }

        (await Store.ImportPlacesAsync([new("a", "a.csv", Slow())])).ShouldBe([WriteResult.Added]);

        (await Store.GetDataVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_cancelled_import_stores_nothing()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<GazetteerEntry> Endless()
        {
            for (var i = 0; ; i++)
            {
                if (i == 1000) stop.Cancel();
                yield return Village($"a:{i}", "One");
            }
        }

        await Should.ThrowAsync<OperationCanceledException>(() => Store.ImportPlacesAsync([new("a", "a.csv", Endless())], stop.Token));
        (await Store.GetDatasetsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_removed_dataset_is_gone_with_its_places()
    {
        await ImportAsync("a", Village("a:1", "One"), Village("a:2", "Two"));

        (await Store.RemoveDatasetAsync("b")).ShouldBeNull();
        (await Store.GetDataVersionAsync()).ShouldBe(1);
        (await Store.RemoveDatasetAsync("a")).ShouldBe(2);

        (await Store.GetDataVersionAsync()).ShouldBe(2);
        (await Store.GetDatasetsAsync()).ShouldBeEmpty();
        (await CountAsync(Database.ImportedPlaces)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_compiled_is_kept_under_its_key_until_the_dataset_changes()
    {
        await ImportAsync("a", Village("a:1", "One"));
        await Store.KeepOverlayAsync("a", "key", [1, 2, 3]);
        await Store.KeepOverlayAsync("none", "key", [1]);

        (await Store.GetOverlayAsync("a", "key")).ShouldBe([1, 2, 3]);
        (await Store.GetOverlayAsync("a", "other")).ShouldBeNull();
        (await Store.GetOverlayAsync("none", "key")).ShouldBeNull();
        (await Store.GetDataVersionAsync()).ShouldBe(1);

        await ImportAsync("a", Village("a:1", "Uno"));
        (await Store.GetOverlayAsync("a", "key")).ShouldBeNull();
    }

    [Fact]
    public async Task Datasets_lie_upon_the_gazetteer_and_are_compiled_once()
    {
        using var test = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.86, "Saraqib"));
        await ImportAsync("a", Village("a:1", "One"), TestGazetteer.Entry("a:2", PlaceKind.Town, 36.8, 35.86, "SY", "Saraqib", "Serakab"));
        await ImportAsync("b", Village("b:1", "One", "Uno"));
        var compiled = new List<(string, OverlaySummary)>();
        void Tell(StoredDataset dataset, OverlaySummary summary) => compiled.Add((dataset.Name, summary));

        var layered = await test.Gazetteer.WithImportsAsync(Store, Tell);
        var again = await test.Gazetteer.WithImportsAsync(Store, Tell);

        compiled.ShouldBe([("a", new OverlaySummary(1, 1, 0)), ("b", new OverlaySummary(0, 1, 0))]);
        layered.Lookup("Serakab").Single().Place.Id.ShouldBe("saraqib");
        layered.Lookup("Uno").Single().Place.Id.ShouldBe("a:1");
        again.Version.ShouldBe(layered.Version);
        again.Places.ShouldBe(layered.Places);
    }

    [Fact]
    public async Task A_damaged_overlay_is_compiled_anew()
    {
        using var test = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.86, "Saraqib"));
        await ImportAsync("a", Village("a:1", "One"));
        await test.Gazetteer.WithImportsAsync(Store);
        await Database.AskAsync($"UPDATE {Database.Overlays} SET bytes = substr(bytes, 1, 100)");

        (await test.Gazetteer.WithImportsAsync(Store)).Find("a:1").ShouldNotBeNull();
        (await test.Gazetteer.WithImportsAsync(Store)).Find("a:1").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_dataset_that_is_replaced_while_it_is_laid_is_laid_anew()
    {
        using var test = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.86, "Saraqib"));
        await ImportAsync("a", Village("a:1", "One"));
        await ImportAsync("b", Village("b:1", "Two"));
        void Replace(StoredDataset dataset, OverlaySummary summary)
        {
            if (dataset.Name == "a") ImportAsync("b", Village("b:2", "Three")).Wait();
        }

        var laid = await test.Gazetteer.LayImportsAsync(Store, Replace);

        laid.Datasets.ShouldBe(await Store.GetDatasetsAsync());
        laid.Whole.Places.Select(place => place.Id).ShouldBe(["a:1", "b:2", "country:SY", "saraqib"]);
    }

    private static GazetteerEntry Village(string id, params string[] names) => TestGazetteer.Entry(id, PlaceKind.Village, 36.5, 35.6, "SY", names);

    private async Task<WriteResult> ImportAsync(string dataset, params GazetteerEntry[] entries) =>
        (await Store.ImportPlacesAsync([new PlaceImport(dataset, $"{dataset}.csv", entries)])).Single();

    private async Task<List<GazetteerEntry>> ImportedAsync(string dataset)
    {
        var entries = new List<GazetteerEntry>();
        await foreach (var entry in Store.StreamImportedPlacesAsync(dataset)) entries.Add(entry);
        return entries;
    }
}
