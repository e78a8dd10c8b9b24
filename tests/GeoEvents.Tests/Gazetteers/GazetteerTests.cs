using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.IO;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class GazetteerTests
{
    [Fact]
    public void A_place_is_found_by_id_with_all_it_has()
    {
        var area = new WKTReader().Read("POLYGON ((36 35, 37 35, 37 36, 36 36, 36 35))");
        var place = new Place("idlib-governorate", PlaceKind.Governorate, "Idlib Governorate", new(36.5, 35.5), 2500)
        {
            ArabicName = "محافظة إدلب",
            Country = "SY",
            ParentId = "country:SY",
            Population = 1_500_000,
            Geometry = area,
            Curated = true,
            Provenance = "a map",
        };
        using var test = Of(new GazetteerEntry(place, ["Idlib Governorate"]));

        var found = test.Gazetteer.Find("idlib-governorate").ShouldNotBeNull();

        (found with { Geometry = null }).ShouldBe(place with { Geometry = null });
        found.Geometry!.EqualsExact(area).ShouldBeTrue();
    }

    [Fact]
    public void Positions_keep_seven_decimals()
    {
        using var test = Of(Curated("a", -179.9999999, 89.9999999, "Aa"), Curated("b", 36.8033603, 35.8660402, "Bb"));
        test.Gazetteer.Find("a")!.Point.ShouldBe(new(-179.9999999, 89.9999999));
        test.Gazetteer.Find("b")!.Point.ShouldBe(new(36.8033603, 35.8660402));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("country:S")]
    [InlineData("zzz")]
    public void An_unknown_id_finds_nothing(string id)
    {
        using var test = Of(Curated("saraqib", 36.8, 35.86, "Saraqib"));
        test.Gazetteer.Find(id).ShouldBeNull();
    }

    [Theory]
    [InlineData("S.C.", true)]
    [InlineData("S.C", true)]
    [InlineData("SC", false)]
    [InlineData("Miss.", true)]
    [InlineData("Miss", false)]
    [InlineData("Port St. Joe", true)]
    [InlineData("Port St Joe", true)]
    public void An_abbreviation_is_a_name_only_where_it_is_written_with_a_full_stop(string written, bool known)
    {
        using var test = Of(Entry("carolina", PlaceKind.Governorate, -81, 34, "US", "South Carolina", "S.C."), Entry("mississippi", PlaceKind.Governorate, -89, 32, "US", "Mississippi", "Miss."),
            Entry("port", PlaceKind.Town, -85, 29, "US", "Port St. Joe"));
        test.Gazetteer.HasName(written).ShouldBe(known);
        test.Ids(written, NameMatch.Exact).Length.ShouldBe(known ? 1 : 0);
    }

    [Fact]
    public void A_name_is_known_in_any_case_script_and_punctuation()
    {
        using var test = Of(Curated("x", 36.6, 35.6, "Ma'arrat an-Nu'man", "معرة النعمان"));
        test.Gazetteer.HasName("maarrat AN numan").ShouldBeTrue();
        test.Gazetteer.HasName("معرّة النعمان").ShouldBeTrue();
        test.Gazetteer.HasName("Maarrat").ShouldBeFalse();
        test.Gazetteer.HasName("").ShouldBeFalse();
        test.Gazetteer.HasName(new string('x', 5000)).ShouldBeFalse();
    }

    [Fact]
    public void Asking_for_a_name_allocates_nothing()
    {
        using var test = Of(Curated("x", 36.6, 35.6, "Saraqib"));
        test.Gazetteer.HasName("Saraqib");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) test.Gazetteer.HasName("Saraqib");
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
    }

    [Fact]
    public void Homonyms_are_all_found()
    {
        using var test = Of(Curated("aqrabat-1", 36.6, 36.2, "Aqrabat"), Curated("aqrabat-2", 36.7, 35.7, "Aqrabat"), Curated("other", 37, 35, "Saraqib"));
        test.Ids("Aqrabat").ShouldBe(["aqrabat-1", "aqrabat-2"], ignoreOrder: true);
    }

    [Fact]
    public void A_place_with_several_fitting_names_is_found_once()
    {
        using var test = Of(Curated("x", 36.6, 36.2, "Saraqib", "Saraqeb", "Sarakib", "SARAQIB"));
        test.Ids("Saraqib").ShouldBe(["x"]);
    }

    [Fact]
    public void Places_are_linked_to_their_parents_and_countries()
    {
        using var test = Of(Curated("idlib", 36.6, 35.9, "Idlib"), Curated("saraqib", 36.8, 35.8, "Saraqib"));
        var gazetteer = test.Gazetteer;
        gazetteer.ParentOf(gazetteer.Find("idlib")!).ShouldBe(gazetteer.Find("country:SY"));
        gazetteer.IsWithin(gazetteer.Find("idlib")!, "country:SY").ShouldBeTrue();
        gazetteer.IsWithin(gazetteer.Find("country:SY")!, "idlib").ShouldBeFalse();
        gazetteer.Places.Select(place => place.Id).ShouldBe(["country:SY", "idlib", "saraqib"]);
        gazetteer.Count.ShouldBe(3);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        using var test = Of([.. Enumerable.Range(0, 200).Select(i => Curated($"p{i}", 36, 35, $"Kafr Name{i}"))]);
        Parallel.For(0, 2000, i => test.Ids($"Kfar Nameh{i % 200}", NameMatch.Rule).ShouldNotBeNull());
        Parallel.For(0, 2000, i => test.Ids($"Kfar Name{i % 200}", NameMatch.Rule)[0].ShouldBe($"p{i % 200}"));
    }

    [Fact]
    public void Imported_parents_that_go_in_a_circle_end()
    {
        using var test = Of(Curated("saraqib", 36.8, 35.86, "Saraqib"));
        var laid = test.Gazetteer.With([Inside("x:a", "x:b"), Inside("x:b", "x:a")]);
        laid.AncestorsOf(laid.Find("x:a")!).Count().ShouldBeLessThan(20);
        laid.IsWithin(laid.Find("x:a")!, "saraqib").ShouldBeFalse();

        static GazetteerEntry Inside(string id, string parent)
        {
            var entry = Entry(id, PlaceKind.District, 10, 50, "DE", id);
            return entry with { Place = entry.Place with { ParentId = parent } };
        }
    }
}
