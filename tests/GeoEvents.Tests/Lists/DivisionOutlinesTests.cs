using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Lists;
using GeoEvents.Reading;
using GeoEvents.Tests.Gazetteers;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class DivisionOutlinesTests : IDisposable
{
    private readonly TestGazetteer _gazetteer = TestGazetteer.Of(
        Division("zumurrud", "Zumurrud Governorate", 36, 37), Division("yaqut", "Yaqut Governorate", 37, 38));

    public void Dispose() => _gazetteer.Dispose();

    private static GazetteerEntry Division(string id, string name, double west, double east)
    {
        var entry = TestGazetteer.Entry(id, PlaceKind.Governorate, (west + east) / 2, 35.5, "SY", name);
        return entry with { Place = entry.Place with { Curated = true, Geometry = Make.Square(west, 35, east, 36) } };
    }

    private Extraction Read(string wherePrec, string where, string lon = "36.4") =>
        Good(ListReading.Read(EventListFormat.UcdpGed, UcdpGedTests.Header + UcdpGedTests.Row(wherePrec: wherePrec, where: where, lon: lon), outlines: new DivisionOutlines(_gazetteer.Gazetteer))[0]);

    [Fact]
    public void A_division_is_drawn_with_its_borders_and_all_of_it_lies_within_the_radius()
    {
        var extraction = Read("4", "Zumurrud Governorate");
        var place = extraction.Events[0].Places[0];
        place.Footprint.ShouldNotBeNull().EnvelopeInternal.MaxX.ShouldBe(37);
        place.RadiusKm.ShouldBeInRange(75, 85);
        (place.Kind, place.Precision, extraction.GazetteerVersion).ShouldBe((PlaceKind.Governorate, WherePrecision.Governorate, _gazetteer.Gazetteer.Version));
    }

    [Fact]
    public void Borders_of_a_division_of_another_name_are_not_taken() => Read("4", "Yaqut Governorate").Events[0].Places[0].Footprint.ShouldBeNull();

    [Fact]
    public void Without_borders_a_wide_circle_is_drawn_and_no_gazetteer_plays_a_part()
    {
        var extraction = Read("4", "Far Governorate", lon: "10");
        var place = extraction.Events[0].Places[0];
        (place.Footprint, place.RadiusKm, extraction.GazetteerVersion).ShouldBe((null, 100, ""));
    }

    [Fact]
    public void A_village_has_no_borders() => Read("1", "Zumurrud village").Events[0].Places[0].Footprint.ShouldBeNull();
}
