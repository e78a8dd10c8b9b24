using System.Diagnostics;
using GeoEvents.Events;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.GeoPackage;

/// <summary>What other programs see.</summary>
public sealed class GeoPackageFormatTests : StoreTest
{
    [Fact]
    public void The_file_says_that_it_is_a_GeoPackage()
    {
        Ask("PRAGMA application_id").ShouldBe(0x47504B47L);
        Ask("PRAGMA user_version").ShouldBe(10300L);
        Ask("SELECT group_concat(srs_id) FROM (SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id)").ShouldBe("-1,0,4326");
        Ask("PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public async Task GDAL_lists_the_layers_and_their_extents()
    {
        await Store.WriteAsync([Extraction(1)]);

        var report = OgrInfo("-so", "-al", Path, "-nomd");

        report.ShouldContain("Layer name: events\nGeometry: Point\nFeature Count: 2\nExtent: (36.803000, 35.866000) - (36.803000, 35.866000)");
        report.ShouldContain("Layer name: footprints\nGeometry: Unknown (any)\nFeature Count: 2\nExtent: (36.000000, 35.000000) - (37.000000, 35.879490)");
        report.ShouldContain("Layer name: places\nGeometry: Unknown (any)\nFeature Count: 2\nExtent: (36.000000, 35.000000) - (37.000000, 36.500000)");
        foreach (var table in new[] { "articles", "mentions", "sources" }) report.ShouldContain($"Layer name: {table}\nGeometry: None");
        report.ShouldContain("date_start: Date");
    }

    [Fact]
    public async Task GDAL_reads_features_and_shows_unlocated_ones_without_geometry()
    {
        await Store.WriteAsync([Extraction(1)]);

        var report = OgrInfo("-al", Path, "events");

        report.ShouldContain("POINT (36.803 35.866)");
        report.ShouldContain("kind_label (String) = Shelling");
        report.ShouldContain("date_start (Date) = 2020/03/06");
        report.ShouldContain("places (String) = Saraqib; Idlib Governorate");
        report.Split("POINT (").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Extents_shrink_when_what_reached_farthest_goes()
    {
        var far = InSaraqib with { Point = new LonLat(40, 37) };
        await Store.WriteAsync([Extraction(1), Extraction(Article(2, source: "Far"), Event(99, far))]);
        Ask("SELECT max_x FROM gpkg_contents WHERE table_name = 'events'").ShouldBe(40.0);

        await Store.RemoveSourcesAsync(["far"]);
        Ask("SELECT max_x FROM gpkg_contents WHERE table_name = 'events'").ShouldBe(36.803);

        await Store.RemoveSourcesAsync(["enab-baladi"]);
        Ask("SELECT count(*) FROM gpkg_contents WHERE max_x IS NOT NULL").ShouldBe(0L);
    }

    [Fact]
    public async Task A_footprint_without_a_geometry_of_its_own_is_drawn_as_its_circle_and_read_without()
    {
        await Store.WriteAsync([Extraction(Article(1), Event(1, InSaraqib, InSaraqib with { RadiusKm = 0 }, new EventPlace("somewhere")))]);

        var report = OgrInfo("-al", Path, "footprints");

        report.Split("POLYGON ((").Length.ShouldBe(2);
        report.Split("POINT (").Length.ShouldBe(2);
        (await AllEvents()).Single().Event.Places.ShouldAllBe(place => place.Footprint == null);
    }

    [Fact]
    public async Task GDAL_shows_imported_places_as_a_layer()
    {
        await Store.ImportPlacesAsync([new("mine", "mine.csv", [new GazetteerEntry(Saraqib with { Id = "mine:1" }, ["Saraqib", "سراقب"]), new GazetteerEntry(Idlib with { Id = "mine:2" }, ["Idlib"])])]);

        var report = OgrInfo("-al", Path, "imported_places", "-nomd");

        report.ShouldContain("Layer name: imported_places\nGeometry: Unknown (any)\nFeature Count: 2\nExtent: (36.000000, 35.000000) - (37.000000, 36.500000)");
        report.ShouldContain("POINT (36.803 35.866)");
        report.ShouldContain("dataset (String) = mine");
        report.ShouldContain("names (String) = [\"Saraqib\",\"سراقب\"]");
    }

    private static string OgrInfo(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Result.ShouldBe("");
        process.ExitCode.ShouldBe(0);
        return report;
    }
}
