using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Overlays;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class OverlayTests
{
    private static readonly GazetteerEntry Saraqib = Curated("saraqib", 36.8033, 35.8660, "Saraqib", "سراقب");

    private static readonly Geometry Square = new WKTReader().Read("POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))");

    [Fact]
    public void An_imported_place_is_found_as_any_other()
    {
        using var test = Of(Saraqib);
        var layered = test.Gazetteer.With([Imported("ocha:C1", 36.5, 35.6, "Bazabur", "بزابور")]);

        layered.Find("ocha:C1")!.Name.ShouldBe("Bazabur");
        layered.Find("saraqib").ShouldNotBeNull();
        layered.HasName("bazabur").ShouldBeTrue();
        layered.HasName("Saraqib").ShouldBeTrue();
        layered.HasName("nowhere").ShouldBeFalse();
        Matches(layered, "بزابور").ShouldBe([("ocha:C1", NameMatch.Exact)]);
        Matches(layered, "Bazaboor").ShouldBe([("ocha:C1", NameMatch.Rule)]);
        layered.Places.Select(place => place.Id).ShouldBe(["country:SY", "ocha:C1", "saraqib"]);
        layered.Count.ShouldBe(3);
        test.Gazetteer.Count.ShouldBe(2);
    }

    [Fact]
    public void A_place_that_the_gazetteer_has_gets_the_imported_names_and_no_homonym()
    {
        using var test = Of([Saraqib], [Entry("geonames:1", PlaceKind.Village, 36.61, 35.77, "SY", "Bāzābūr")]);
        var layered = With(test, out var summary,
            Imported("ocha:C1", 36.80, 35.87, "Saraqab", "سراقب", "Saraqab City"), Imported("ocha:C2", 36.615, 35.775, "Bazabur", "بزابور"));

        summary.ShouldBe(new OverlaySummary(New: 0, Merged: 2, Replaced: 0));
        Matches(layered, "Saraqab City").ShouldBe([("saraqib", NameMatch.Exact)]);
        Matches(layered, "سراقب").ShouldBe([("saraqib", NameMatch.Exact)]);
        layered.Find("saraqib")!.Point.ShouldBe(new(36.8033, 35.8660));
        layered.Find("geonames:1")!.ArabicName.ShouldBe("بزابور");
        layered.NamesOf(layered.Find("geonames:1")!).ShouldBe(["Bāzābūr", "Bazabur", "بزابور"], ignoreOrder: true);
        layered.Find("ocha:C1")!.Id.ShouldBe("saraqib");
        layered.Count.ShouldBe(test.Gazetteer.Count);
    }

    [Fact]
    public void Homonyms_further_away_stay_places_of_their_own()
    {
        using var test = Of(Curated("burayj", 36.45, 35.6, "Burayj"));
        var layered = test.Gazetteer.With([Imported("ocha:C1", 36.9, 34.3, "Burayj"), Imported("ocha:C2", 35.9, 34.9, "Burayj")]);
        Matches(layered, "Burayj").Select(match => match.Id).ShouldBe(["burayj", "ocha:C1", "ocha:C2"], ignoreOrder: true);
    }

    [Fact]
    public void Of_two_imported_homonyms_close_by_the_nearer_one_is_the_known_place_and_the_other_its_own()
    {
        using var test = Of(Curated("zitan", 37.00, 36.00, "Zitan"));
        var layered = With(test, out var summary, Imported("ocha:C1", 37.03, 36.00, "Zitan"), Imported("ocha:C2", 37.01, 36.00, "Zitan", "Zaytan"));

        summary.ShouldBe(new OverlaySummary(New: 1, Merged: 1, Replaced: 0));
        Matches(layered, "Zaytan")[0].ShouldBe(("zitan", NameMatch.Exact));
        Matches(layered, "Zitan").Select(match => match.Id).ShouldBe(["zitan", "ocha:C1"], ignoreOrder: true);
    }

    [Fact]
    public void Two_homonyms_of_one_import_are_two_places_however_near()
    {
        using var test = Of(Saraqib);
        var layered = test.Gazetteer.With([Imported("a:1", 37.00, 36.00, "Zitan"), Imported("a:2", 37.001, 36.00, "Zitan")]);
        Matches(layered, "Zitan").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(PlaceKind.Hill)]
    [InlineData(PlaceKind.Governorate)]
    [InlineData(PlaceKind.Road)]
    public void A_village_is_not_the_hill_governorate_or_road_of_its_name(PlaceKind kind)
    {
        using var test = Of(Saraqib);
        var layered = test.Gazetteer.With([Entry("a:1", kind, 36.80, 35.86, "SY", "Saraqib")]);
        layered.Find("a:1")!.Id.ShouldBe("a:1");
    }

    [Fact]
    public void A_place_with_the_same_id_replaces_and_keeps_the_names_of_the_old()
    {
        var old = Entry("geonames:1", PlaceKind.Village, 36.6, 35.7, "SY", "Old Name", "اسم");
        using var test = Of([Saraqib], [old with { Place = old.Place with { ArabicName = "اسم", Population = 700 } }]);
        var layered = With(test, out var summary, Entry("geonames:1", PlaceKind.Town, 36.62, 35.71, "SY", "New Name"));

        summary.ShouldBe(new OverlaySummary(New: 0, Merged: 0, Replaced: 1));
        var place = layered.Find("geonames:1")!;
        (place.Name, place.Kind, place.Point.Lon, place.ArabicName, place.Population, place.ParentId).ShouldBe(("New Name", PlaceKind.Town, 36.62, "اسم", 700, "country:SY"));
        Matches(layered, "Old Name").ShouldBe([("geonames:1", NameMatch.Exact)]);
        layered.Lookup("Old Name")[0].Place.Name.ShouldBe("New Name");
        layered.Count.ShouldBe(3);
        layered.Places.Count().ShouldBe(3);
    }

    [Fact]
    public void Parents_lie_in_the_import_or_beneath_and_a_merged_one_is_the_place_that_it_is()
    {
        using var test = Of(Curated("idlib", 36.63, 35.93, "Idlib"));
        var layered = test.Gazetteer.With(
        [
            Imported("a:city", 36.63, 35.93, "Idlib"), Child("a:quarter", "a:city", "Quarter"), Child("a:house", "a:quarter", "House"),
            Child("a:other", "idlib", "Other"), Child("a:orphan", "a:nowhere", "Orphan"), Imported("a:none", 40, 34, "Lone"),
        ]);

        layered.Find("a:quarter")!.ParentId.ShouldBe("idlib");
        layered.ParentOf(layered.Find("a:house")!)!.Id.ShouldBe("a:quarter");
        foreach (var id in new[] { "a:quarter", "a:house", "a:other" })
        {
            layered.IsWithin(layered.Find(id)!, "idlib").ShouldBeTrue(id);
            layered.IsWithin(layered.Find(id)!, "country:SY").ShouldBeTrue(id);
        }
        layered.IsWithin(layered.Find("a:none")!, "idlib").ShouldBeFalse();
        layered.Find("a:orphan")!.ParentId.ShouldBe("country:SY");
        layered.Find("a:none")!.ParentId.ShouldBe("country:SY");
    }

    [Fact]
    public void A_parent_is_the_feature_of_that_id_in_the_same_file_before_it_is_any_other_place()
    {
        using var test = Of(Curated("idlib", 36.63, 35.93, "Idlib"), Curated("7", 36.63, 35.93, "Seven"));
        var layered = test.Gazetteer.With([Imported("mine:7", 40, 34, "Area"), Child("mine:8", "7", "Of the file"), Child("mine:9", "idlib", "Of another"), Child("mine:idlib", "idlib", "Not its own")]);
        layered.Find("mine:8")!.ParentId.ShouldBe("mine:7");
        layered.Find("mine:9")!.ParentId.ShouldBe("mine:idlib");
        layered.Find("mine:idlib")!.ParentId.ShouldBe("idlib");
    }

    [Fact]
    public void A_place_without_a_parent_belongs_to_the_governorate_that_holds_it()
    {
        var governorate = Curated("idlib-governorate", 36.5, 35.5, "Idlib Governorate");
        governorate = governorate with { Place = governorate.Place with { Kind = PlaceKind.Governorate, Geometry = new WKTReader().Read("POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))") } };
        using var test = Of(governorate);
        test.Gazetteer.With([Imported("a:1", 36.2, 35.2, "Inside")]).Find("a:1")!.ParentId.ShouldBe("idlib-governorate");
    }

    [Fact]
    public void A_parent_that_was_merged_with_another_dataset_is_the_place_that_it_is_and_found_by_both_ids()
    {
        using var test = Of(Governorate("idlib-governorate", 36.5, 35.5, "Idlib Governorate"));
        var first = test.Gazetteer.With([Entry("ocha:SY07", PlaceKind.Governorate, 36.55, 35.5, "SY", "Idlib Governorate")]);
        var second = first.With([Child("ocha:SY0702", "ocha:SY07", "Zeta")]);

        second.Find("ocha:SY0702")!.ParentId.ShouldBe("idlib-governorate");
        second.Find("ocha:SY07")!.Id.ShouldBe("idlib-governorate");
        second.IsWithin(second.Find("ocha:SY0702")!, "ocha:SY07").ShouldBeTrue();
        second.Count.ShouldBe(3);
        // An entry of that id in a further dataset is merged too, and replaces nothing.
        var third = With(second, out var summary, Entry("ocha:SY07", PlaceKind.Governorate, 36.55, 35.5, "SY", "Idlib Governorate", "Eta"));
        summary.ShouldBe(new OverlaySummary(New: 0, Merged: 1, Replaced: 0));
        Matches(third, "Eta")[0].Id.ShouldBe("idlib-governorate");
    }

    [Theory]
    [InlineData(36.5, true)]
    [InlineData(37.005, true)]
    [InlineData(37.05, false)]
    public void An_imported_area_goes_to_the_place_that_it_is_where_the_point_of_that_lies_in_it(double lon, bool expected)
    {
        using var test = Of(Governorate("idlib-governorate", lon, 35.5, "Idlib Governorate"));
        var area = Shaped(Entry("ocha:SY07", PlaceKind.Governorate, 36.5, 35.5, "SY", "Idlib Governorate"));
        var layered = test.Gazetteer.With([area, Shaped(As(PlaceKind.District, Imported("ocha:SY0702", 36.5, 35.5, "Zeta"))), Shaped(As(PlaceKind.Region, Imported("a:1", 36.5, 35.5, "Eta")))]);

        var place = layered.Find("ocha:SY07")!;
        (place.Id, place.Point.Lon, place.Geometry?.NumPoints)
            .ShouldBe(("idlib-governorate", lon, expected ? 5 : (int?)null));
        // A layer further up knows by that area what lies in it, but a region may cross borders.
        var upper = layered.With([Shaped(As(PlaceKind.District, Imported("b:1", 36.2, 35.2, "Theta"))), Shaped(As(PlaceKind.Region, Imported("b:2", 36.2, 35.2, "Iota")))]);
        upper.Find("b:1")!.ParentId.ShouldBe(expected ? "idlib-governorate" : "country:SY");
        upper.Find("b:2")!.ParentId.ShouldBe("country:SY");
    }

    [Theory]
    [InlineData(36.6, true)]
    [InlineData(38.5, false)]
    public void What_replaces_a_place_by_its_id_keeps_its_area_only_where_the_new_point_lies_in_it(double lon, bool expected)
    {
        using var test = Of(Shaped(Governorate("idlib-governorate", 36.5, 35.5, "Idlib Governorate")));
        test.Gazetteer.With([Entry("idlib-governorate", PlaceKind.Governorate, lon, 35.5, "SY", "Idlib Governorate")]).Find("idlib-governorate")!.Geometry.ShouldBe(expected ? Square : null);
    }

    [Fact]
    public void A_circle_of_parents_ends()
    {
        using var test = Of(Saraqib);
        var layered = test.Gazetteer.With([Child("a:1", "a:2", "One"), Child("a:2", "a:1", "Two")]);
        layered.IsWithin(layered.Find("a:1")!, "saraqib").ShouldBeFalse();
    }

    [Fact]
    public void Edits_are_for_names_that_no_layer_explains_better()
    {
        using var test = Of(Curated("sarmada", 36.72, 36.18, "Sarmada"));
        test.Ids("Sarmaxa").ShouldBe(["sarmada"]);
        var layered = test.Gazetteer.With([Imported("a:1", 40, 34, "Sarmaxa")]);
        Matches(layered, "Sarmaxa").ShouldBe([("a:1", NameMatch.Exact)]);
        Matches(layered, "Sarmadda").ShouldBe([("sarmada", NameMatch.Rule)]);
        Matches(layered, "Sarmana").ShouldAllBe(match => match.Match == NameMatch.Fuzzy);
    }

    [Fact]
    public void Three_layers_are_one_gazetteer_too()
    {
        using var test = Of(Saraqib);
        var second = test.Gazetteer.With([Imported("a:1", 36.5, 35.6, "Bazabur"), Imported("a:2", 36.80, 35.87, "Saraqib", "Serakab")]);
        var third = second.With([Imported("b:1", 36.505, 35.6, "Bazabur", "Bzabor"), Imported("b:2", 36.80, 35.87, "Saraqib", "Sirakib")]);

        Matches(third, "Bzabor")[0].ShouldBe(("a:1", NameMatch.Exact));
        Matches(third, "Serakab")[0].ShouldBe(("saraqib", NameMatch.Exact));
        Matches(third, "Sirakib")[0].ShouldBe(("saraqib", NameMatch.Exact));
        third.Count.ShouldBe(3);
        third.Places.Select(place => place.Id).ShouldBe(["a:1", "country:SY", "saraqib"]);
    }

    [Fact]
    public void The_version_is_that_of_both()
    {
        using var test = Of(Saraqib);
        string Version(params GazetteerEntry[] imported) => test.Gazetteer.With(imported).Version;
        GazetteerEntry one = Imported("a:1", 36, 35, "One"), two = Imported("a:2", 37, 35, "Two");

        Version().ShouldBe(test.Gazetteer.Version);
        Version(one).ShouldMatch("^[0-9a-f]{64}$");
        Version(one).ShouldNotBe(test.Gazetteer.Version);
        Version(one, two).ShouldBe(Version(two, one));
        Version(one).ShouldNotBe(Version(two));
    }

    [Theory]
    [InlineData("صغيرة/\ud83d\ude00", "صغيرة/\uFB50")]
    [InlineData("a\u0001'; DROP TABLE places; --", "<script>alert(1)</script>")]
    public void Any_text_may_be_an_id_and_a_name(string id, string other)
    {
        using var test = Of(Saraqib);
        var layered = test.Gazetteer.With([Imported(id, 36, 35, other), Imported(other, 37, 35, id)]);
        layered.Find(id)!.Name.ShouldBe(other);
        layered.Find(other)!.Name.ShouldBe(id);
    }

    [Fact]
    public void Two_places_with_one_id_are_refused()
    {
        using var test = Of(Saraqib);
        Should.Throw<GazetteerSourceException>(() => test.Gazetteer.With([Imported("a:1", 36, 35, "One"), Imported("a:1", 37, 35, "Two")])).Message.ShouldBe("Two places have the id 'a:1'.");
    }

    [Fact]
    public void Bytes_that_are_no_overlay_are_refused()
    {
        using var test = Of(Saraqib);
        Should.Throw<InvalidDataException>(() => test.Gazetteer.With(new byte[3])).Message.ShouldContain("not a compiled gazetteer");
        Should.Throw<InvalidDataException>(() => test.Gazetteer.With(new byte[500])).Message.ShouldContain("not a compiled gazetteer");
    }

    [Theory]
    [InlineData(179.99, 0, -179.99)]
    [InlineData(10, 89.98, -170)]
    public void A_place_is_known_across_the_antimeridian_and_the_pole(double lon, double lat, double otherLon)
    {
        using var test = Of(Curated("far", lon, lat, "Far Town"));
        test.Gazetteer.With([Imported("a:1", otherLon, lat, "Far Town")]).Find("a:1")!.Id.ShouldBe("far");
    }

    private static GazetteerEntry Imported(string id, double lon, double lat, params string[] names)
    {
        var entry = Entry(id, PlaceKind.Village, lon, lat, "SY", names);
        return entry with { Place = entry.Place with { ArabicName = names.FirstOrDefault(name => name[0] is >= '\u0621' and <= '\u064A') } };
    }

    private static GazetteerEntry Child(string id, string parent, string name)
    {
        var entry = Imported(id, 36.7, 35.9, name);
        return entry with { Place = entry.Place with { ParentId = parent } };
    }

    private static GazetteerEntry Governorate(string id, double lon, double lat, string name) => As(PlaceKind.Governorate, Curated(id, lon, lat, name));

    private static GazetteerEntry As(PlaceKind kind, GazetteerEntry entry) => entry with { Place = entry.Place with { Kind = kind } };

    private static GazetteerEntry Shaped(GazetteerEntry entry) => entry with { Place = entry.Place with { Geometry = Square } };

    private static Gazetteer With(TestGazetteer test, out OverlaySummary summary, params GazetteerEntry[] imported) => With(test.Gazetteer, out summary, imported);

    private static Gazetteer With(Gazetteer beneath, out OverlaySummary summary, params GazetteerEntry[] imported)
    {
        using var overlay = new MemoryStream();
        summary = OverlayCompiler.Compile(beneath, imported, overlay);
        return beneath.With(overlay.ToArray());
    }

    private static (string Id, NameMatch Match)[] Matches(Gazetteer gazetteer, string name) => [.. gazetteer.Lookup(name).Select(match => (match.Place.Id, match.Match))];
}
