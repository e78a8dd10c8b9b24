using System.Text;

namespace GeoEvents.Tests.Reading;

public class HostileTextTests(CuratedGazetteer curated)
{
    public static TheoryData<string, string> Texts => new()
    {
        { "brackets", new string('(', 10_000) + "Saraqib" + new string(')', 10_000) },
        { "no space", new string('a', 1_000_000) },
        { "capitals", string.Concat(Enumerable.Repeat("Saraqib Idlib ", 5_000)) },
        { "full stops", new string('.', 100_000) },
        { "script", "<script>alert('Saraqib')</script> shelled Saraqib" },
        { "override", "Shells fell in \u202ebiqaraS\u202c and Saraqib." },
        { "numbers", string.Concat(Enumerable.Repeat("1,1.1-1/1 ", 10_000)) },
        { "hyphens", "al-" + new string('-', 10_000) + "Bab" },
        { "line feeds", new string('\n', 50_000) + "Saraqib" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_text_is_read_like_any_other_and_offsets_hold(string name, string text)
    {
        name.ShouldNotBeEmpty();
        var extraction = curated.Extract(text);
        foreach (var mention in extraction.Mentions) extraction.Article.Text[mention.Start..mention.End].ShouldBe(mention.Text);
        foreach (var reported in extraction.Events) extraction.Article.Text[reported.QuoteStart..reported.QuoteEnd].ShouldBe(reported.Quote);
    }

    [Fact]
    public void A_text_of_many_sentences_gives_all_their_events()
    {
        var sentences = new StringBuilder();
        for (var i = 0; i < 500; i++) sentences.Append("Shells fell in Saraqib and Ariha on Monday, and rebels attacked Binnish number ").Append(i).Append(". ");
        curated.Extract(sentences.ToString()).Events.Count.ShouldBeGreaterThan(499);
    }
}
