using GeoEvents.Gazetteers;
using GeoEvents.Storage;
using GeoEvents.Tests.Gazetteers;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class ImportTests() : ImportContract(new GeoPackageDatabase())
{
    [Theory]
    [InlineData("lat = 95")]
    [InlineData("names = 'x'")]
    [InlineData("geom = x'00'")]
    public async Task A_place_that_was_edited_by_hand_and_is_none_is_told_by_dataset_and_row(string edit)
    {
        await Store.ImportPlacesAsync([new("a", "a.csv", [Village("a:1"), Village("a:2")])]);
        await Database.AskAsync($"UPDATE imported_places SET {edit} WHERE id = 'a:2'");

        var failure = await Should.ThrowAsync<StorageException>(async () => await Store.StreamImportedPlacesAsync("a").ToListAsync());

        failure.Message.ShouldEndWith(" holds what GeoEvents did not write: row 2 of imported_places, of the dataset a, has a value that no place has; import the dataset again.");
    }

    private static GeoEvents.Gazetteers.Sources.GazetteerEntry Village(string id) => TestGazetteer.Entry(id, PlaceKind.Village, 36.5, 35.6, "SY", id);
}
