using System.Text;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Events;

namespace GeoEvents.Tests.Evaluation.Corpora;

public class GoldFileTests
{
    private static GoldArticle Read(string json) => GoldFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "gold.json");

    [Fact]
    public void All_that_is_annotated_is_read()
    {
        var gold = Read("""
            {"article": "a.txt", "source": "S", "published": "2020-03-10", "publishedNote": "ignored",
             "places": [{"text": "Ariha", "lat": 35.8, "lon": 36.6, "tolKm": 3}, {"text": "Burayj", "abstain": true, "accept": [[35.6, 36.5]], "tolKm": 15}],
             "notPlaces": [{"text": "Ariha Radio", "why": "a broadcaster"}],
             "events": [{"quote": "shelled Ariha", "kinds": ["drone-attack", "shelling"], "start": "2020-03-09", "end": "2020-03-10", "places": ["Ariha"], "factuality": "negated", "optional": true}]}
            """);
        gold.Published.ShouldBe(new DateOnly(2020, 3, 10));
        gold.Places[0].Spots.ShouldHaveSingleItem().Lon.ShouldBe(36.6);
        gold.Places[1].Abstain.ShouldBeTrue();
        gold.Places[1].Spots.ShouldHaveSingleItem().Lat.ShouldBe(35.6);
        gold.NotPlaces.ShouldHaveSingleItem().Text.ShouldBe("Ariha Radio");
        var reported = gold.Events.ShouldHaveSingleItem();
        reported.Kinds.ShouldBe([EventKind.DroneAttack, EventKind.Shelling]);
        reported.Factuality.ShouldBe(Factuality.Negated);
        reported.Optional.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("null", "no annotations")]
    [InlineData("""{"places": []}""", "names no article")]
    [InlineData("""{"text": "x", "places": [{"lat": 1}]}""", "places[0]")]
    [InlineData("""{"text": "x", "places": [{"text": "x"}]}""", "no position")]
    [InlineData("""{"text": "x", "places": [{"text": "x", "lat": 91, "lon": 0, "tolKm": 1}]}""", "latitude")]
    [InlineData("""{"text": "x", "places": [{"text": "x", "abstain": true, "accept": [[1]], "tolKm": 1}]}""", "latitude")]
    [InlineData("""{"text": "x", "places": [{"text": "x", "lat": 1, "lon": 0}]}""", "tolKm")]
    [InlineData("""{"text": "x", "events": [{"quote": "x", "kinds": ["dance"], "places": ["x"]}]}""", "events[0].kinds")]
    [InlineData("""{"text": "x", "events": [{"quote": "x", "kinds": [], "places": ["x"]}]}""", "needs kinds")]
    [InlineData("""{"text": "x", "events": [{"quote": "x", "kinds": ["aid"], "places": ["x"], "start": "2020-03-10"}]}""", "both a start and an end")]
    [InlineData("""{"text": "x", "published": "10 March"}""", "published")]
    public void What_is_wrong_is_told_in_one_sentence_with_the_file(string json, string part)
    {
        var failure = Should.Throw<InvalidDataException>(() => Read(json));
        failure.Message.ShouldStartWith("gold.json");
        failure.Message.ShouldContain(part);
    }

    [Theory]
    [InlineData("Idlib and Idlib province", "Idlib", new[] { 0, 10 })]
    [InlineData("Jisr  al-Shughur\nJisr\nal-Shughur", "Jisr al-Shughur", new[] { 0, 17 })]
    [InlineData("Idlibs, (Idlib)", "Idlib", new[] { 9 })]
    [InlineData("a.b axb", "a.b", new[] { 0 })]
    public void Words_are_found_whole_whatever_the_blanks_between_them(string text, string words, int[] starts) =>
        WordSpans.Of(text, words).Select(span => span.Start).ShouldBe(starts);
}
