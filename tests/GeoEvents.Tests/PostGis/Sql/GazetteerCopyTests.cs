using GeoEvents.Gazetteers;
using GeoEvents.PostGis;
using GeoEvents.Storage;
using GeoEvents.Tests.Gazetteers;
using GeoEvents.Tests.Running;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>The gazetteer in full in the database.</summary>
public sealed class GazetteerCopyTests(PostGisServer server) : IAsyncLifetime
{
    private readonly PostGisTestDatabase _database = new(server);
    private PostGisEventStore _store = null!;

    public async ValueTask InitializeAsync() => _store = (PostGisEventStore)await _database.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task All_places_and_names_are_there()
    {
        using var places = TestGazetteer.Of(
            [TestGazetteer.Curated("saraqib", 36.8, 35.87, "Saraqib", "Sarāqib", "سراقب")],
            [TestGazetteer.Entry("geonames:1", PlaceKind.City, 0, 51, "GB", "London", "Londres"), TestGazetteer.Entry("geonames:2", PlaceKind.Village, 36, 35, "SY", "Qarya", "qryt")]);

        (await _store.LoadGazetteerAsync(places.Gazetteer)).ShouldBe(WriteResult.Added);

        (await AskAsync("SELECT string_agg(id, ' ' ORDER BY id) FROM geoevents.places")).ShouldBe("country:SY geonames:1 geonames:2 saraqib");
        (await AskAsync("SELECT string_agg(place_id || ' ' || folded || CASE WHEN follows_rules THEN '+' ELSE '' END, ', ' ORDER BY place_id, folded) FROM geoevents.place_names WHERE place_id <> 'country:SY'"))
            .ShouldBe("geonames:1 london, geonames:1 londres, geonames:2 qarya+, geonames:2 qryt, saraqib saraqib+, saraqib سراقب+");
        (await AskAsync("SELECT gazetteer_version FROM geoevents.metadata")).ShouldBe(places.Gazetteer.Version);
    }

    [Fact]
    public async Task The_same_gazetteer_is_not_copied_again()
    {
        using var places = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.87, "Saraqib"));
        await _store.LoadGazetteerAsync(places.Gazetteer);
        var version = await _store.GetDataVersionAsync();

        (await _store.LoadGazetteerAsync(places.Gazetteer)).ShouldBe(WriteResult.Unchanged);

        (await _store.GetDataVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task Another_gazetteer_takes_its_place_but_what_events_refer_to_stays()
    {
        await _store.WriteAsync([Make.Extraction(1)]);
        using var old = TestGazetteer.Of(TestGazetteer.Curated("gone", 36, 35, "Gone"), TestGazetteer.Curated("kept", 36.8, 35.87, "Kept", "Old name"));
        using var other = TestGazetteer.Of(TestGazetteer.Curated("kept", 36.9, 35.87, "Kept", "New name"));
        await _store.LoadGazetteerAsync(old.Gazetteer);

        (await _store.LoadGazetteerAsync(other.Gazetteer)).ShouldBe(WriteResult.Replaced);

        (await AskAsync("SELECT string_agg(id, ' ' ORDER BY id) FROM geoevents.places WHERE id IN ('gone', 'kept', 'saraqib')")).ShouldBe("kept saraqib");
        (await AskAsync("SELECT string_agg(name, ', ' ORDER BY name) FROM geoevents.place_names WHERE place_id <> 'country:SY'")).ShouldBe("Kept, New name");
        (await AskAsync("SELECT lon FROM geoevents.places WHERE id = 'kept'")).ShouldBe(36.9);
    }

    [Fact]
    public async Task Imported_places_are_found_too_and_cover_those_of_their_id()
    {
        using var places = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.87, "Saraqib"));
        await _store.LoadGazetteerAsync(places.Gazetteer);
        await _store.ImportPlacesAsync([
            new PlaceImport("mine", "by hand", [TestGazetteer.Entry("mine:1", PlaceKind.Hill, 36.7, 35.8, null, "Tall Khattab"), TestGazetteer.Entry("saraqib", PlaceKind.City, 36.8, 35.86, "SY", "Saraqeb City")]),
        ]);

        (await AskAsync("SELECT place_id || ' ' || match FROM geoevents.find_place('Tell Khatab')")).ShouldBe("mine:1 rule");
        (await AskAsync("SELECT place_name || ' ' || matched_name FROM geoevents.find_place('Saraqib')")).ShouldBe("Saraqeb City Saraqib");
        await _store.RemoveDatasetAsync("mine");
        (await AskAsync("SELECT count(*) FROM geoevents.find_place('Tell Khatab')")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_broken_connection_leaves_what_was_there()
    {
        using var places = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.8, 35.87, "Saraqib"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _store.LoadGazetteerAsync(places.Gazetteer, cancellation: cancelled.Token));

        (await AskAsync("SELECT count(*) FROM geoevents.places")).ShouldBe(0L);
        (await AskAsync("SELECT gazetteer_version FROM geoevents.metadata")).ShouldBeOneOf(null, DBNull.Value);
    }

    private Task<object?> AskAsync(string sql) => _database.AskAsync(sql);
}
