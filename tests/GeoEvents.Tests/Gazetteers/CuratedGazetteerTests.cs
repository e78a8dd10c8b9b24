using System.Runtime.CompilerServices;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests.Gazetteers;

/// <summary>The curated places of this repository, compiled without the world base.</summary>
public sealed class CuratedGazetteerTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly Gazetteer _gazetteer;

    public CuratedGazetteerTests()
    {
        using (var output = File.Create(_path)) GazetteerFolder.Compile(Folder(), world: null, output);
        _gazetteer = Gazetteer.Open(_path);
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void Every_name_in_the_files_finds_its_place()
    {
        using var places = new StreamReader(Path.Combine(Folder(), "places.csv"));
        using var geometries = File.OpenRead(Path.Combine(Folder(), "geometries.geojson"));
        foreach (var entry in CuratedPlaces.Read(places, "places.csv", GeometryFile.Read(geometries, "geometries.geojson")))
        {
            foreach (var name in entry.Names)
                _gazetteer.Lookup(name, NameMatch.Exact).Select(match => match.Place.Id).ShouldContain(entry.Place.Id, name);
        }
    }

    [Fact]
    public void Lines_and_areas_are_valid_and_hold_or_touch_their_point()
    {
        foreach (var place in _gazetteer.Places.Where(place => place.Geometry is not null))
        {
            place.Geometry!.IsValid.ShouldBeTrue(place.Id);
            place.Geometry.Distance(new Point(place.Point.Lon, place.Point.Lat)).ShouldBeLessThan(0.05, place.Id);
        }
    }

    [Fact]
    public void Every_place_lies_in_its_country() =>
        _gazetteer.Places.Where(place => place is { Curated: true, Country: "SY" }).ShouldAllBe(place => _gazetteer.IsWithin(place, "country:SY"));

    [Theory]
    [InlineData("Florida", "division:US.FL")]
    [InlineData("W.Va.", "division:US.WV")]
    [InlineData("S.C.", "division:US.SC")]
    [InlineData("New South Wales", "division:AU.02")]
    [InlineData("Bavaria", "division:DE.02")]
    [InlineData("Laurel County", "division:US.KY.125")]
    [InlineData("Scotland", "division:GB.SCT")]
    [InlineData("الأنبار", "division:IQ.01")]
    [InlineData("Georgia", "country:GE")]
    [InlineData("Africa", "region:africa")]
    [InlineData("Gulf of Aden", "region:gulf-of-aden")]
    [InlineData("البحر الأسود", "region:black-sea")]
    [InlineData("Nile River", "region:nile")]
    [InlineData("People's Republic of China", "country:CN")]
    [InlineData("U.S.", "country:US")]
    [InlineData("Ivory Coast", "country:CI")]
    [InlineData("Britain", "country:GB")]
    public void Divisions_and_countries_of_the_world_are_known_by_their_names(string name, string id) =>
        CandidateRanking.Rank(_gazetteer.Lookup(name, NameMatch.Exact))[0].Place.Id.ShouldBe(id);

    [Theory]
    [InlineData("SC")]
    [InlineData("Miss")]
    [InlineData("OR")]
    [InlineData("In")]
    [InlineData("La")]
    public void Words_are_no_divisions_by_an_abbreviation_or_a_code(string word) => _gazetteer.HasName(word).ShouldBeFalse();

    [Fact]
    public void Every_division_lies_in_its_country() => _gazetteer.Places.Where(place => place.Id.StartsWith("division:", StringComparison.Ordinal))
        .ShouldAllBe(place => _gazetteer.IsWithin(place, Countries.Id(place.Country!)));

    [Theory]
    [InlineData("Khmeimim", "hmeimim-air-base")]
    [InlineData("Khmaymeem", "hmeimim-air-base")]
    [InlineData("حميميم", "hmeimim-air-base")]
    [InlineData("Khan Shaykhoun", "khan-sheikhoun")]
    [InlineData("Saraqab", "saraqib")]
    [InlineData("سراقب", "saraqib")]
    [InlineData("Ma'arrat en-Noman", "maarat-al-numan")]
    [InlineData("Kafranbel", "kafr-nabl")]
    public void A_name_resolves_first_to_its_place(string name, string id) => CandidateRanking.Rank(_gazetteer.Lookup(name))[0].Place.Id.ShouldBe(id);

    internal static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../gazetteer"));
}
